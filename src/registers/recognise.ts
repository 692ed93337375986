import { levenshteinRank } from './suggest';
import { columnLetters } from './address';
import type { Ambiguity } from './assign';
import { canonicalHeader, registerSpec, requiredFields } from './fields';
import type { SheetGrid, WorkbookGrid } from './grid';
import { beginsWithAny, findBlocks } from './layout';
import { OWN_SHEETS } from './ownSheets';
import type { MappingCorrection, ReadOptions, RegisterProblem, UnrecognisedSheet } from './reading';
import { readBlockAs, recogniseBlock, type RecognisedBlock } from './recogniseBlock';
import type { RegisterName, RegisterSheet } from './register';

export interface Recognition {
  /** In workbook order, top to bottom within a sheet. */
  readonly sheets: readonly RegisterSheet[];
  readonly problems: readonly RegisterProblem[];
  readonly unrecognised: readonly UnrecognisedSheet[];
}

/** The registers an office cannot work without. */
const CORE: readonly RegisterName[] = ['customers', 'visits', 'complaints'];

/**
 * Finds the registers of a workbook on its sheets as they are (registers.md §2). Nothing is decided by likeness: what
 * dictionary, contents and layout do not settle becomes a problem for the user to settle by a correction.
 */
export function recogniseRegisters(
  workbook: WorkbookGrid,
  options: Pick<ReadOptions, 'corrections' | 'excludedSheets'>,
): Recognition {
  const sheets: RegisterSheet[] = [];
  const problems: RegisterProblem[] = [];
  const unrecognised: UnrecognisedSheet[] = [];
  const excluded = [...OWN_SHEETS, ...(options.excludedSheets ?? [])];
  const found = workbook.sheets.map((grid) => {
    const correction = options.corrections?.find(({ sheet }) => sheet === grid.sheet);
    return recogniseSheet(grid, correction, excluded);
  });
  const blocks = found.flatMap((one) => (typeof one === 'string' ? [] : one));
  workbook.sheets.forEach((grid, at) => {
    const outcome = found[at]!;
    const kept = typeof outcome === 'string' ? outcome : outcome.filter((block) => !isLookalike(block, blocks));
    if (typeof kept === 'string' || kept.length === 0) {
      unrecognised.push({ sheet: grid.sheet, reason: typeof kept === 'string' ? kept : 'unclear' });
      return;
    }
    for (const { sheet, ambiguities } of kept) {
      sheets.push(sheet);
      problems.push(...problemsOf(sheet, ambiguities));
    }
  });
  for (const register of CORE) {
    if (!sheets.some((sheet) => sheet.register === register)) {
      problems.push({
        code: 'register-missing',
        register,
        sheet: null,
        row: null,
        column: null,
        field: null,
        params: {},
      });
    }
  }
  return { sheets, problems, unrecognised };
}

/**
 * Many lists have a room, a name and a phone (cars, keys, fees). Beside a customer register that says it is one, such a list is
 * none, unless it has the same columns.
 */
function isLookalike({ sheet, titled }: RecognisedBlock, all: readonly RecognisedBlock[]): boolean {
  if (SPARE.test(sheet.sheet) && all.some((other) => isOriginal(other.sheet, sheet))) return true;
  if (sheet.register !== 'customers' || titled) return false;
  const real = all.filter((other) => other.titled && other.sheet.register === 'customers');
  return real.length > 0 && !real.some((other) => headersOf(other.sheet) === headersOf(sheet));
}

/** Names of copies that people keep; a copy beside its original would count every row twice. */
const SPARE = /备份|副本|复件|作废|模板|样表/;

function isOriginal(other: RegisterSheet, spare: RegisterSheet): boolean {
  return other.register === spare.register && !SPARE.test(other.sheet) && headersOf(other) === headersOf(spare);
}

const headersOf = ({ columns, unmapped }: RegisterSheet): string =>
  [...columns, ...unmapped].map(({ header }) => header).join('|');

function recogniseSheet(
  grid: SheetGrid,
  correction: MappingCorrection | undefined,
  excluded: readonly string[],
): readonly RecognisedBlock[] | UnrecognisedSheet['reason'] {
  if (correction?.register === null) return 'office';
  if (grid.values.every((cells) => cells.every((value) => value === ''))) return 'empty';
  if (correction) {
    const blocks = findBlocks(grid, correction.headerRow);
    const block = blocks[0];
    return block ? [readBlockAs(grid, block, correction.register, correction)] : 'noHeader';
  }
  if (grid.visibility === 'veryHidden' || beginsWithAny([grid.sheet], excluded)) return 'excluded';
  const blocks = findBlocks(grid);
  if (blocks.length === 0) return 'noHeader';
  if (beginsWithAny(blocks[0]!.titles, excluded)) return 'excluded';
  const found = blocks.flatMap((block) => recogniseBlock(grid, block) ?? []);
  return found.length > 0 ? found : 'unclear';
}

/** Required fields without a column, and columns that two headers claim alike. */
function problemsOf(sheet: RegisterSheet, ambiguities: readonly Ambiguity[]): readonly RegisterProblem[] {
  const { register, headerRow } = sheet;
  const place = { register, sheet: sheet.sheet, row: headerRow };
  const problems: RegisterProblem[] = ambiguities.map(({ field, columns }) => ({
    ...place,
    code: 'header-ambiguous',
    column: columns[0] ?? null,
    field,
    params: { header: canonicalHeader(register, field), candidates: columns.map(columnLetters) },
  }));
  if (!CORE.includes(register)) return problems;
  const has = (field: string): boolean => sheet.columns.some((column) => column.field === field);
  const stated = { kind: sheet.statedKind, channel: sheet.statedChannel } as Record<string, string | null | undefined>;
  const missing = requiredFields(register).filter((field) => !has(field) && !stated[field]);
  if (register !== 'customers' && !registerSpec(register).subject.some(has)) missing.unshift('customer');
  for (const field of missing) {
    const header = field === 'customer' ? canonicalHeader(register, 'name') : canonicalHeader(register, field);
    const candidates = levenshteinRank(header, sheet.unmapped).map(({ column }) => columnLetters(column));
    problems.push({ ...place, code: 'column-missing', column: null, field, params: { header, candidates } });
  }
  return problems;
}
