import { columnLetters } from '../../registers/address';
import type { FieldKey, RegisterName, RegisterSheet } from '../../registers/register';
import type { MappingCorrection, OfficeSettings } from '../../regulations/settings';

/** One column of a sheet and the field a person says it holds; `''`: none. */
export interface ColumnChoice {
  readonly letters: string;
  readonly header: string;
  readonly field: FieldKey | '';
  readonly doubtful: boolean;
}

/** All columns of a recognised sheet in sheet order, understood or not. */
export function columnChoices(source: RegisterSheet, sureEnough: number): ColumnChoice[] {
  const known = source.columns.flatMap(({ field, columns, header, confidence }) =>
    columns.map((column) => ({ column, header, field, doubtful: confidence < sureEnough })),
  );
  const unknown = source.unmapped.map(({ column, header }) => ({ column, header, field: '', doubtful: false }));
  return [...known, ...unknown]
    .sort((a, b) => a.column - b.column)
    .map(({ column, ...rest }) => ({ ...rest, letters: columnLetters(column) }));
}

/** What a person changed, as the office's word on the sheet. Fields that no column holds any more are said to be nowhere. */
export function correctionOf(
  source: Pick<RegisterSheet, 'sheet' | 'headerRow'>,
  register: RegisterName | null,
  before: readonly ColumnChoice[],
  after: readonly ColumnChoice[],
): MappingCorrection {
  if (register === null) return { sheet: source.sheet, register, columns: {} };
  const columns: Record<FieldKey, string | string[] | null> = {};
  const fields = new Set([...before, ...after].map(({ field }) => field).filter((field) => field !== ''));
  for (const field of fields) {
    const letters = (choices: readonly ColumnChoice[]) =>
      choices.filter((choice) => choice.field === field).map((choice) => choice.letters);
    const [was, is] = [letters(before), letters(after)];
    if (was.join() === is.join()) continue;
    columns[field] = is.length === 0 ? null : is.length === 1 ? is[0]! : is;
  }
  return { sheet: source.sheet, register, headerRow: source.headerRow, columns };
}

/** The settings with a correction in place of what was said before about the same sheet; earlier words on other fields stay. */
export function withCorrection(settings: OfficeSettings, correction: MappingCorrection): OfficeSettings {
  const before = settings.mappings.find(
    (each) => each.sheet === correction.sheet && each.register === correction.register,
  );
  const merged = before ? { ...correction, columns: { ...before.columns, ...correction.columns } } : correction;
  return {
    ...settings,
    mappings: [...settings.mappings.filter((each) => each.sheet !== correction.sheet), merged],
  };
}
