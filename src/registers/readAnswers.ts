import type { CellValue } from '../values/cell';
import { tidyLine } from '../values/text';
import { readYesNo } from '../values/yesNo';
import { readMarks } from './readMarks';
import { QUESTION_PREFIX } from './questions';
import type { Parsed, SheetReader } from './sheetReader';

type Answers = Readonly<Record<string, boolean>>;

/** Answers to the questions of a questionnaire by row (R1, S1), `undefined` where a row has none; a blank answer has no key. */
export function readAnswers(reader: SheetReader): readonly (Answers | undefined)[] {
  const answers = new Array<Record<string, boolean> | undefined>(reader.size).fill(undefined);
  for (const column of reader.sheet.columns) {
    const { field } = column;
    if (!field.startsWith(QUESTION_PREFIX)) continue;
    const question = field.slice(QUESTION_PREFIX.length);
    const given = column.labels
      ? readMarks(reader, column, (label) => parseAnswer(label).value)
      : reader.read(field, parseAnswer);
    given.forEach((answer, at) => {
      // No prototype, as with rated items: the office names the question.
      if (answer !== null) (answers[at] ??= Object.create(null) as Record<string, boolean>)[question] = answer;
    });
  }
  return answers;
}

function parseAnswer(raw: CellValue): Parsed<boolean> {
  const reading = readYesNo(raw);
  if (reading.kind === 'answer') return { value: reading.yes, note: null };
  if (reading.kind === 'blank') return { value: null, note: null };
  const params = { vocabulary: 'yesNo', text: tidyLine(reading.text), wording: 'answer' };
  return { value: null, note: { code: 'value-unknown', params, proposal: null } };
}
