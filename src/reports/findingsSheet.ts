import type { Finding, Severity } from '../findings/finding';
import { isSign } from '../findings/signs/sign';
import { fieldSpec } from '../registers/fields';
import { columnOf, type RegisterSheet } from '../registers/register';
import type { CellValue, Params } from '../values/cell';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../values/dates';
import { isoDay, type Day } from '../values/moment';
import { ALERT, BODY, CENTRED, DAY_FORMAT, HEADER, MUTED } from './looks';
import { printedPage, widthsByColumn } from './page';
import { MOST_LINKS } from './place';
import type { Say } from './say';
import { asText, SheetDraft, textOf } from './sheetDraft';
import type { ConditionPlan, PlannedValue, SheetPlan } from './sheetPlan';
import { rowHeight } from './textWidth';

/** Rows of the sheet; what is beyond is counted in a line under the title (the pane and `--json` have all of them). */
export const MOST_FINDINGS = 50_000;
export const FINDINGS_TABLE = 'CheckFindings';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];
const WIDTHS = [6, 7, 18, 16, 9, 14, 22, 46, 22];
const PLACE_COLUMN = 5;

export interface FindingsSheetInput {
  readonly findings: readonly Finding[];
  readonly sheets: readonly RegisterSheet[];
  readonly today: Day;
  readonly say: Say;
  /** The workbook counts days in the 1904 system. */
  readonly date1904?: boolean;
}

/** 校验结果: every finding with its place, what stands there, what is wrong with it and what it should become. */
export function findingsSheet({ findings, sheets, today, say, date1904 = false }: FindingsSheetInput): SheetPlan {
  const sorted = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const shown = sorted.slice(0, MOST_FINDINGS);
  const draft = new SheetDraft(WIDTHS.length);
  draft.title(say('findings.sheet.title'));
  draft.subtitle(summaryLine(findings, today, say));
  if (shown.length < sorted.length) {
    draft.subtitle(say('findings.sheet.more', { shown: shown.length, all: sorted.length }));
  }
  const headerRow = draft.block(
    [
      ['number', 'severity', 'title', 'sheet', 'cell', 'field', 'value', 'text', 'after'].map((key) =>
        asText(say(`findings.column.${key}`)),
      ),
    ],
    { look: HEADER },
  );
  const values = rows(shown, sheets, say, date1904);
  const first = draft.block(values, {
    look: BODY,
    columnLooks: [CENTRED, CENTRED, null, null, CENTRED],
  });
  values.forEach((row, index) => draft.height(first + index, heightOf(row)));
  shown.slice(0, MOST_LINKS).forEach((finding, index) => {
    if (finding.sheet === null) return;
    draft.link({ cell: address(first + index), toSheet: finding.sheet, toCell: finding.cell ?? 'A1' });
  });
  const last = Math.max(first, draft.row - 1);
  return draft.plan({
    name: say('findings.sheet.name'),
    role: 'findings',
    columnWidths: widthsByColumn(WIDTHS),
    tables:
      shown.length > 0 ? [{ name: FINDINGS_TABLE, area: `A${headerRow}:I${last}`, style: 'TableStyleLight1' }] : [],
    conditions: shown.length > 0 ? severityColours(first, last, say) : [],
    freezeRows: headerRow,
    gridlines: false,
    tabColour: ALERT,
    print: printedPage(say, { titleRows: `$${headerRow}:$${headerRow}` }),
  });
}

function heightOf(row: readonly PlannedValue[]): number {
  return rowHeight(
    row.map((value, column) => [textOf(value), WIDTHS[column]!] as const),
    16,
  );
}

function address(row: number): string {
  return `${String.fromCharCode(64 + PLACE_COLUMN)}${row}`;
}

function summaryLine(findings: readonly Finding[], today: Day, say: Say): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return say('findings.sheet.subtitle', {
    date: isoDay(today),
    error: count('error'),
    warning: count('warning'),
    hint: count('hint'),
  });
}

function rows(
  findings: readonly Finding[],
  sheets: readonly RegisterSheet[],
  say: Say,
  date1904: boolean,
): PlannedValue[][] {
  const bySheet = new Map<string, RegisterSheet[]>();
  for (const sheet of sheets) bySheet.set(sheet.sheet, [...(bySheet.get(sheet.sheet) ?? []), sheet]);
  return findings.map((finding, index) => [
    index + 1,
    asText(say(`severity.${finding.severity}`)),
    asText(say(`finding.${finding.code}.title`, sayable(finding.params))),
    asText(finding.sheet),
    asText(finding.cell),
    asText(headerOf(finding, bySheet)),
    asText(written(finding.value, isDate(finding) ? DAY_FORMAT : undefined, date1904)),
    asText(findingSentence(finding, say)),
    finding.fix === null ? null : asText(becomes(finding.fix, finding.params)),
  ]);
}

/** Whether the cell lies in a column of dates, where a bare number is a date. */
function isDate({ register, field }: Finding): boolean {
  return register !== null && field !== null && fieldSpec(register, field)?.type === 'date';
}

/** The column's header in the office's own words. */
function headerOf(finding: Finding, sheets: ReadonlyMap<string, readonly RegisterSheet[]>): string | null {
  if (finding.sheet === null || finding.field === null) return null;
  const source = sheets.get(finding.sheet)?.find((sheet) => sheet.register === finding.register);
  return (source && columnOf(source, finding.field)?.header) ?? finding.field;
}

function severityColours(first: number, last: number, say: Say): ConditionPlan[] {
  const area = `B${first}:B${last}`;
  const when = (severity: Severity): string => `=$B${first}="${say(`severity.${severity}`)}"`;
  return [
    { area, formula: when('error'), look: { bold: true, colour: ALERT } },
    { area, formula: when('warning'), look: { colour: '#B45F06' } },
    { area, formula: when('hint'), look: { colour: MUTED } },
  ];
}

/** What a repair writes, as a person reads it. A date is shown as it was understood: its serial number depends on the date system. */
export function becomes(
  { after, numberFormat }: { after: CellValue; numberFormat?: string },
  { meant }: Params,
): string {
  return typeof meant === 'string' ? meant : written(after, numberFormat);
}

/** A cell's value as a person would read it; a serial number with a date format is a date of the workbook's date system. */
export function written(value: CellValue | null, numberFormat?: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'number' && numberFormat !== undefined && /[ymd]/i.test(numberFormat))
    return isoDay(Math.floor(value) + (date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0));
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/**
 * What is wrong and what to do, as a person reads it. A sign of an invented record (待核查) never comes without what may innocently
 * explain it; one that the supervisor has confirmed says so first. The parameter `wording` names a text of its own for one of several causes
 * that share a code (O4, R1).
 */
export function findingSentence({ code, params }: Pick<Finding, 'code' | 'params'>, say: Say): string {
  const { wording } = params;
  const text = say(`finding.${code}.${typeof wording === 'string' ? wording : 'text'}`, sayable(params));
  if (!isSign(code)) return text;
  const innocent = say(`finding.${code}.innocent`);
  const whole = say('signs.sentence', { text, innocent, todo: say(`finding.${code}.todo`) });
  const { verdict } = params;
  if (typeof verdict !== 'string') return whole;
  return say('signs.confirmed', { verdict: say(`signs.verdict.${verdict}`), text: whole });
}

/** Parameters as `Say` takes them: lists joined, absent ones as a dash. */
export function sayable(params: Params): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number' || typeof value === 'string') result[name] = value;
    else if (Array.isArray(value)) result[name] = value.join('、');
    else result[name] = value === null ? '—' : String(value);
  }
  return result;
}
