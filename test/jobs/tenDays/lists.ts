import { letters } from '../../worlds/xlsx/sheet';
import type { Office } from './office';

/** A planned row of a next-day list as it stands in the workbook, found by the hidden row of keys. */
export interface ListRow {
  readonly sheet: string;
  readonly row: number;
  /** Date of the list, the household's key. */
  readonly date: string;
  readonly key: string;
  readonly text: Readonly<Record<string, string>>;
  cellOf(column: string): string | null;
}

/** What is filled in by the visitors, in the order of the columns. */
export const RESULTS = ['outcome', 'satisfaction', 'opinion', 'promisedAt', 'signature', 'refusalNote'] as const;

/** Every planned row of every list in the workbook. */
export function listRows(office: Office): ListRow[] {
  const rows: ListRow[] = [];
  for (const sheet of office.host.workbook.sheets) {
    let columns: Map<string, number> | null = null;
    for (const number of sheet.rowNumbers()) {
      const row = sheet.row(number)!;
      const cells = row.filledColumns().map((column) => [column, String(row.value(column) ?? '')] as const);
      if (cells.some(([, text]) => text.startsWith('visit-list/'))) {
        columns = new Map(cells.map(([column, text]) => [text.replace(/^visit-list\/\d+:/, ''), column]));
        continue;
      }
      const key = columns === null ? undefined : cells.find(([column]) => column === columns!.get('listKey'))?.[1];
      if (columns === null || key === undefined || !/^\d{4}-\d{2}-\d{2}#/.test(key)) continue;
      const at = columns;
      const text = Object.fromEntries([...at].map(([name, column]) => [name, String(row.value(column) ?? '')]));
      rows.push({
        sheet: sheet.name,
        row: number + 1,
        date: key.slice(0, 10),
        key: key.split('#').slice(2).join('#'),
        text,
        cellOf: (column) => (at.has(column) ? `${letters(at.get(column)! + 1)}${number + 1}` : null),
      });
    }
  }
  return rows;
}

export function isFilled({ text }: ListRow): boolean {
  return RESULTS.some((column) => (text[column] ?? '') !== '');
}

export function isTaken({ text }: ListRow): boolean {
  return (text['taken'] ?? '') !== '';
}

/** First line of a cell: the second says the way, or further numbers. */
export function firstLine(text: string | undefined): string {
  return (text ?? '').split('\n')[0]!.trim();
}

/** The rows under 未排入 on the list of a day: all that a row says, and the reason on its own. */
export function leftRows({ host }: Office, date: string): { readonly said: string; readonly because: string }[] {
  const rows: { said: string; because: string }[] = [];
  for (const sheet of host.workbook.sheets.filter(({ name }) => name.includes('清单') && name.includes(date))) {
    let reasonAt: number | null = null;
    for (const number of sheet.rowNumbers()) {
      const row = sheet.row(number)!;
      const cells = row.filledColumns().map((column) => [column, String(row.value(column) ?? '')] as const);
      const header = cells.find(([, text]) => text === '未排入原因');
      if (header !== undefined) reasonAt = header[0];
      else if (reasonAt !== null && /^\d+$/.test(cells[0]?.[1] ?? ''))
        rows.push({
          said: cells.map(([, text]) => text).join(' '),
          because: cells.find(([column]) => column === reasonAt)?.[1] ?? '',
        });
    }
  }
  return rows;
}
