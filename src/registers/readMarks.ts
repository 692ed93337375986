import { blankOf } from '../values/blanks';
import { fold, tidyLine } from '../values/text';
import type { RecognisedColumn } from './register';
import { cellsOf, type NoteSeed, type SheetReader } from './sheetReader';

/** The note about a word that is in no list of a vocabulary. */
export function unknown(vocabulary: string, text: string): NoteSeed {
  return { code: 'value-unknown', params: { vocabulary, text }, proposal: null };
}

const NO_MARK = /^(?:×|x|✗|✘|0|否)$/;

/** One value out of several columns of which one is ticked. More than one tick cannot be read and is noted. */
export function readMarks<T>(
  reader: SheetReader,
  column: RecognisedColumn,
  parse: (label: string) => T | null,
): (T | null)[] {
  const labels = column.labels!.map((label) => parse(tidyLine(label)));
  const values = new Array<T | null>(reader.size).fill(null);
  const ticks = new Uint8Array(reader.size);
  column.columns.forEach((position, part) => {
    cellsOf(reader.sheet, position).values.forEach((raw, index) => {
      if (
        raw === '' ||
        raw === false ||
        raw === 0 ||
        blankOf(raw) ||
        (typeof raw === 'string' && NO_MARK.test(fold(raw)))
      )
        return;
      ticks[index]! += 1;
      if (ticks[index] === 1) {
        values[index] = labels[part] ?? null;
        if (labels[part] === null) reader.note(index, column.field, position, unknown('marks', column.labels![part]!));
      }
      if (ticks[index] === 2) {
        values[index] = null;
        reader.note(index, column.field, position, unknown('marks', column.labels!.join('、')));
      }
    });
  });
  return values;
}
