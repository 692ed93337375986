import type { RegisterName, RegisterTruth } from '../truth';
import type { AnyRecord, Visit } from '../world';
import { address, letters, type CellContent, type Look, Sheet } from '../xlsx/sheet';

export interface Column {
  /** `null`: the office's own column that holds no field. */
  readonly field: string | null;
  readonly header: string;
  /** Upper level of a two-row header; neighbours of one group are merged. */
  readonly group?: string;
  readonly width: number;
  /** Which part of a room that is split over columns. */
  readonly part?: 'building' | 'unit' | 'door';
  /** The column tells of the visit that stands in the complaint's own row. */
  readonly ofVisit?: boolean;
  /** A second column of the same name: written like the first, and nobody can say which one is meant. */
  readonly twin?: boolean;
}

/** One sheet with one register: what stands where. */
export interface Block {
  readonly register: RegisterName;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly records: readonly AnyRecord[];
  /** Blank rows above everything. */
  readonly blankTop?: number;
  readonly title?: string;
  readonly subtitle?: readonly string[];
  /** Complaint id → the visit in its row. */
  readonly visitOf?: ReadonlyMap<string, Visit>;
  /** The header is written again before every n-th record, as after a page break. */
  readonly repeatHeaderEvery?: number;
  /** A blank row after every n-th record. */
  readonly blankEvery?: number;
  /** Consecutive equal dates of this field are merged into one cell. */
  readonly mergeField?: string;
  /** Totals row: label and the cells by column index. */
  readonly totals?: (first: number, last: number, records: readonly AnyRecord[]) => ReadonlyMap<number, CellContent>;
  readonly notes?: readonly string[];
  /** A block of explanations to the right of the data. */
  readonly side?: readonly string[];
  readonly table?: string;
  readonly autoFilter?: boolean;
  readonly hiddenRecords?: ReadonlySet<string>;
  readonly protected?: boolean;
  readonly look: { readonly header: Look; readonly data: Look; readonly title: Look };
}

/** A cell as a hand wrote it. `otherwise`: a clean value in another form than the canonical one. */
export interface Written {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly formula?: string;
  readonly otherwise?: boolean;
}

/** Where a cell stands, for formulas; `ordinal` counts the records from 1. */
export interface Spot {
  readonly row: number;
  readonly ordinal: number;
  cellOf(field: string): string | null;
}

/** Writes one field of one record. */
export type Hand = (record: AnyRecord, column: Column, spot: Spot) => Written;

export interface Place {
  readonly register: RegisterName;
  readonly sheet: string;
  readonly row: number;
  /** Field → cell. */
  cellOf(field: string): string | null;
}

export interface Laid {
  readonly sheet: Sheet;
  readonly truth: RegisterTruth;
  readonly places: ReadonlyMap<string, Place>;
  readonly otherwise: readonly { readonly sheet: string; readonly cell: string; readonly field: string }[];
}

/** Lays a register on a sheet and tells what stands where. */
export function layBlock(block: Block, hand: Hand): Laid {
  const sheet = new Sheet(block.sheet);
  const { columns } = block;
  const width = columns.length;
  let row = 1 + (block.blankTop ?? 0);
  const across = (text: string, look: Look, height: number) => {
    sheet.set(row, 1, { value: text, look });
    sheet.merges.push(`${address(row, 1)}:${address(row, width)}`);
    sheet.heights.set(row, height);
    row += 1;
  };
  if (block.title !== undefined) across(block.title, block.look.title, 30);
  for (const line of block.subtitle ?? []) across(line, { size: 10, align: 'left' }, 18);
  const twoRows = columns.some((column) => column.group !== undefined);
  const headerTop = row;
  const headerRow = twoRows ? row + 1 : row;
  writeHeader(sheet, columns, headerTop, twoRows, block.look.header, true);
  columns.forEach((column, at) => sheet.widths.set(at + 1, column.width));
  row = headerRow + 1;

  const places = new Map<string, Place>();
  const otherwise: { sheet: string; cell: string; field: string }[] = [];
  const dataRows: number[] = [];
  const spans: { value: Written; first: number; last: number }[] = [];
  block.records.forEach((record, at) => {
    if (at > 0 && block.blankEvery && at % block.blankEvery === 0) row += 1;
    if (at > 0 && block.repeatHeaderEvery && at % block.repeatHeaderEvery === 0) {
      writeHeader(sheet, columns, row, false, block.look.header, false);
      row += 1;
    }
    const at_ = row;
    const place = placeOf(block, columns, at_, false);
    const spot: Spot = { row: at_, ordinal: at + 1, cellOf: place.cellOf };
    const visit = block.visitOf?.get(record.id) ?? null;
    columns.forEach((column, index) => {
      const of = column.ofVisit ? visit : record;
      const written: Written = of === null ? { value: null } : hand(of, column, spot);
      const look = {
        ...block.look.data,
        ...(column.width <= 18 ? { align: 'center' as const } : {}),
        ...(written.format === undefined ? {} : { format: written.format }),
        ...(column.width > 20 ? { wrap: true } : {}),
      };
      const cell = {
        value: written.value,
        look,
        ...(written.formula === undefined ? {} : { formula: written.formula }),
      };
      if (column.field !== null && column.field === block.mergeField) {
        const span = spans[spans.length - 1];
        if (span?.last === at_ - 1 && span.value.value === written.value && written.value !== null) {
          span.last = at_;
          sheet.set(at_, index + 1, { value: null, look });
          return;
        }
        spans.push({ value: written, first: at_, last: at_ });
      }
      sheet.set(at_, index + 1, cell);
      if (written.otherwise && column.field !== null)
        otherwise.push({ sheet: block.sheet, cell: address(at_, index + 1), field: column.field });
    });
    places.set(record.id, place);
    if (visit) places.set(visit.id, { ...placeOf(block, columns, at_, true), register: 'complaints' });
    if (block.hiddenRecords?.has(record.id)) sheet.hiddenRows.add(at_);
    dataRows.push(at_);
    row += 1;
  });
  const merged = columns.findIndex((column) => column.field !== null && column.field === block.mergeField) + 1;
  for (const span of spans)
    if (span.last > span.first) sheet.merges.push(`${address(span.first, merged)}:${address(span.last, merged)}`);

  const lastRow = dataRows[dataRows.length - 1] ?? headerRow;
  if (block.totals) {
    for (const [column, cell] of block.totals(headerRow + 1, lastRow, block.records))
      sheet.set(row, column, { look: { ...block.look.data, bold: true }, ...cell });
    row += 1;
  }
  for (const note of block.notes ?? []) {
    sheet.set(row, 1, { value: note, look: { size: 10 } });
    row += 1;
  }
  (block.side ?? []).forEach((line, at) =>
    sheet.set(headerTop + at, width + 2, { value: line, look: { size: 10, color: '7F7F7F' } }),
  );
  if (block.side) sheet.widths.set(width + 2, 36);

  sheet.frozen = { rows: headerRow, columns: 0 };
  sheet.printTitleRows = [headerTop, headerRow];
  sheet.protected = block.protected ?? false;
  const area = `${address(headerRow, 1)}:${address(lastRow, width)}`;
  if (block.table !== undefined)
    sheet.table = { name: block.table, ref: area, headers: columns.map((column) => column.header), totalsRow: false };
  else if (block.autoFilter) sheet.autoFilter = area;

  return {
    sheet,
    places,
    otherwise,
    truth: {
      register: block.register,
      sheet: block.sheet,
      headerRow,
      firstRow: dataRows[0] ?? headerRow + 1,
      lastRow,
      rows: dataRows.length,
      dataRows,
      columns: columnMap(columns),
      unmapped: columns.filter((column) => column.field === null).map((column) => column.header),
    },
  };
}

function writeHeader(
  sheet: Sheet,
  columns: readonly Column[],
  top: number,
  twoRows: boolean,
  look: Look,
  first: boolean,
): void {
  sheet.heights.set(top, twoRows ? 20 : 26);
  columns.forEach((column, index) => {
    const at = index + 1;
    if (!twoRows) {
      sheet.set(top, at, { value: column.header, look });
      return;
    }
    if (column.group === undefined) {
      sheet.set(top, at, { value: column.header, look });
      sheet.set(top + 1, at, { value: null, look });
      sheet.merges.push(`${address(top, at)}:${address(top + 1, at)}`);
      return;
    }
    const opens = columns[index - 1]?.group !== column.group;
    sheet.set(top, at, { value: opens ? column.group : null, look });
    sheet.set(top + 1, at, { value: column.header, look });
    if (!opens) return;
    let end = index;
    while (columns[end + 1]?.group === column.group) end += 1;
    if (end > index && first) sheet.merges.push(`${address(top, at)}:${address(top, end + 1)}`);
  });
}

function placeOf(block: Block, columns: readonly Column[], row: number, ofVisit: boolean): Place {
  return {
    register: block.register,
    sheet: block.sheet,
    row,
    cellOf: (field) => {
      const index = columns.findIndex((column) => column.field === field && (column.ofVisit ?? false) === ofVisit);
      return index < 0 ? null : address(row, index + 1);
    },
  };
}

/** Fields and their letters; a visit's field in the complaint's row is `visit.` and its key. A field with a twin is left out. */
function columnMap(columns: readonly Column[]): Record<string, string | string[]> {
  const map: Record<string, string | string[]> = {};
  const doubled = new Set(columns.filter((column) => column.twin).map((column) => column.field));
  columns.forEach((column, index) => {
    if (column.field === null || doubled.has(column.field)) return;
    const key = column.ofVisit ? `visit.${column.field}` : column.field;
    const letter = letters(index + 1);
    const known = map[key];
    map[key] = known === undefined ? letter : [...(Array.isArray(known) ? known : [known]), letter];
  });
  return map;
}
