import { valueAt } from '../../registers/grid';
import { columnOf, type VisitRow } from '../../registers/register';
import { dittoOf } from '../../values/blanks';
import { sameName } from '../../values/names';

/** How signatures are written in a register: the customer's name, or a mark (√, 已签); `null`: nobody has signed yet. */
export type SignatureHabit = 'name' | { readonly mark: string } | null;

/** Words that say no more than that somebody signed. */
const MARK = /^(?:√|✓|✔|☑|v|y|yes|是|有|签|已签.{0,4}|签[名字].{0,2}|已?本人签.{0,2}|本人)$/i;

/** The habit of the visits that stand there. Relatives who signed differ from row to row; a mark is one for all. */
export function signatureHabit(rows: readonly VisitRow[]): SignatureHabit {
  const marks = new Map<string, number>();
  let named = 0;
  for (const row of rows) {
    const column = columnOf(row.source, 'signature')?.columns[0];
    if (row.signed !== true || column === undefined) continue;
    const text = String(valueAt(row.source.grid, row.row, column)).trim();
    if (text === '' || dittoOf(text) !== null) continue;
    if (MARK.test(text)) marks.set(text, (marks.get(text) ?? 0) + 1);
    else named += 1;
  }
  const [mark, count] = [...marks].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
  if (count === 0 && named === 0) return null;
  return count > named ? { mark } : 'name';
}

/**
 * A signature as this office writes it: √ on the list becomes the customer's name where names are written, his name becomes the mark
 * where marks are. Who signed in his place, or that nobody did, stays as it was noted.
 */
export function signatureText(noted: string, name: string, habit: SignatureHabit): string {
  if (noted === '' || habit === null) return noted;
  if (habit === 'name') return MARK.test(noted) && name !== '' ? name : noted;
  return MARK.test(noted) || (name !== '' && sameName(name, noted)) ? habit.mark : noted;
}
