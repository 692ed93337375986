import { areaAddress, parseArea, quoteSheetName, type Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import { tableBody, type Table } from '../model/tables';
import type { Workbook } from '../model/workbook';
import { fail } from '../protocol/errors';
import { RangeTarget } from './rangeTarget';

/** The sheet of a qualified address and the rest; without a sheet the whole text is the rest. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, rest: address };
  const written = address.slice(0, mark);
  const quoted = written.startsWith("'") && written.endsWith("'") && written.length > 1;
  return { sheet: quoted ? written.slice(1, -1).replaceAll("''", "'") : written, rest: address.slice(mark + 1) };
}

/**
 * The range an address means: A1 (with or without sheet), a defined name, a table or one of its columns.
 * @param own the sheet that an address without one means; null when there is none
 * @throws HostError InvalidArgument, ItemNotFound for a sheet that does not exist
 */
export function rangeOf(workbook: Workbook, own: Sheet | null, address: string): RangeTarget {
  const { sheet: name, rest } = splitSheet(address.trim().replace(/^=/, ''));
  const sheet = name === null ? own : (workbook.sheet(name) ?? fail('ItemNotFound'));
  const area = parseArea(rest);
  if (area !== null) return new RangeTarget(sheet ?? fail('InvalidArgument'), area);
  const defined = workbook.findName(rest, sheet);
  // A name that stands for itself would lead here for ever.
  if (defined !== null && defined.formula !== rest) return rangeOf(workbook, sheet, defined.formula);
  return tableRange(workbook, rest) ?? fail('InvalidArgument');
}

/** A reference for formulas that does not move: `Sheet1!$A$2:$A$9`. */
export function absoluteAddress(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${areaAddress(area).replace(/[A-Z]+|[0-9]+/g, (piece) => `$${piece}`)}`;
}

/** Several areas of one sheet, as `getRanges` takes them: `A1:B2,D4,F:F`. @throws HostError InvalidArgument */
export function areasOf(sheet: Sheet, addresses: string): RangeTarget[] {
  const list = addresses.split(',').map((each) => rangeOf(sheet.workbook, sheet, each));
  if (list.some((each) => each.sheet !== sheet)) fail('InvalidArgument');
  return list;
}

function tableRange(workbook: Workbook, text: string): RangeTarget | null {
  const match = /^([^[\]]+)(?:\[(.*)\])?$/.exec(text);
  const found = match === null ? null : workbook.findTable(match[1] ?? '');
  if (found === null) return null;
  const area = tablePart(found.table, match?.[2] ?? '');
  return area === null ? null : new RangeTarget(found.sheet, area);
}

function tablePart(table: Table, part: string): Area | null {
  const body = tableBody(table);
  switch (part.toLowerCase()) {
    case '':
    case '#data':
      return body;
    case '#all':
      return table.area;
    case '#headers':
      return table.headerRow ? { ...table.area, bottom: table.area.top } : null;
    case '#totals':
      return table.totalsRow ? { ...table.area, top: table.area.bottom } : null;
    default: {
      const at = table.columns.findIndex((column) => column.name.toLowerCase() === part.toLowerCase());
      const left = table.area.left + at;
      return at < 0 || body === null ? null : { ...body, left, right: left };
    }
  }
}
