import { columnNumber } from './address';
import { assignColumns, type Ambiguity, type Assignment, type SampledColumn } from './assign';
import { sampleColumn } from './contents';
import { classifyRows, isNoRecord } from './dataRows';
import { REGISTER_SPECS, type RegisterSpec } from './fields';
import type { SheetGrid } from './grid';
import { tellingWeight } from './headers';
import type { Block } from './layout';
import type { MappingCorrection } from './reading';
import type { RecognisedColumn, RegisterName, RegisterSheet } from './register';
import { statedIn, statedService } from './stated';
import { legendOf } from '../values/scales';

/** A block read as the register it most probably is. */
export interface RecognisedBlock {
  readonly sheet: RegisterSheet;
  readonly ambiguities: readonly Ambiguity[];
  /** Its title or the sheet's name says so, or the office does. */
  readonly titled: boolean;
}

interface Guess {
  readonly spec: RegisterSpec;
  readonly assignment: Assignment;
  readonly score: number;
}

const TITLE = 4;
const LEAST_SCORE = 4;
const CERTAIN_SCORE = 12;
const CERTAIN_LEAD = 5;

/** The register a block holds, or `null` where no register is likely enough. */
export function recogniseBlock(grid: SheetGrid, block: Block): RecognisedBlock | null {
  const columns = sampled(grid, block);
  const guesses = REGISTER_SPECS.map((spec) => guess(spec, grid.sheet, block, columns)).sort(
    (one, other) => other.score - one.score,
  );
  const best = guesses[0]!;
  if (best.score < LEAST_SCORE || best.assignment.columns.length < 2 || !saysWhomOrWhen(best)) return null;
  const lead = best.score - guesses[1]!.score;
  const confidence = (Math.min(1, best.score / CERTAIN_SCORE) + Math.min(1, lead / CERTAIN_LEAD)) / 2;
  const titled = titlesOf(grid.sheet, block).some((text) => best.spec.titles.test(text));
  return { ...assembled(grid, block, best.spec.register, best.assignment, confidence), titled };
}

/** The block as the register the office says it is, with the columns it named; the rest as recognised. */
export function readBlockAs(
  grid: SheetGrid,
  block: Block,
  register: RegisterName,
  correction: MappingCorrection,
): RecognisedBlock {
  const given: RecognisedColumn[] = [];
  const named = new Set<string>();
  const used = new Set<number>();
  for (const [field, letters] of Object.entries(correction.columns)) {
    named.add(field);
    if (letters === null) continue;
    const columns = (typeof letters === 'string' ? [letters] : letters)
      .map(columnNumber)
      .filter((column) => column > 0);
    if (columns.length === 0) continue;
    columns.forEach((column) => used.add(column));
    const header = columns
      .map((column) => block.columns.find((one) => one.column === column)?.levels.join('/') ?? '')
      .join(' | ');
    given.push({ field, columns, header, confidence: 1, because: 'office' });
  }
  const free = sampled(grid, block).filter(({ column }) => !used.has(column));
  const assignment = assignColumns(register, free);
  const kept = assignment.columns.filter(({ field }) => !named.has(field));
  const dropped = assignment.columns.filter(({ field }) => named.has(field)).flatMap(({ columns }) => columns);
  const columns = [...kept, ...given].sort((one, other) => one.columns[0]! - other.columns[0]!);
  const unmapped = [...assignment.unmapped, ...free.filter(({ column }) => dropped.includes(column))];
  const ambiguities = assignment.ambiguities.filter(({ field }) => !named.has(field));
  const wide = { ...block, left: Math.min(block.left, ...used), right: Math.max(block.right, ...used) };
  return { ...assembled(grid, wide, register, { columns, ambiguities, unmapped }, 1), titled: true };
}

function sampled(grid: SheetGrid, block: Block): readonly SampledColumn[] {
  const known = new Map<number, boolean>();
  const isNone = (row: number): boolean => {
    let none = known.get(row);
    if (none === undefined) known.set(row, (none = isNoRecord(grid, row, block.left, block.right)));
    return none;
  };
  return block.columns.map((column) => ({
    ...column,
    sample: sampleColumn(grid, column.column, block.bottom + 1, block.endRow, isNone),
  }));
}

/** A list of choices (类别 | 方式 | 满意度) has a register's words but is about nobody and no day. */
function saysWhomOrWhen({ spec, assignment }: Guess): boolean {
  return assignment.columns.some(({ field }) => field === spec.primaryDate || spec.subject.includes(field));
}

const titlesOf = (sheet: string, block: Block): readonly string[] => [sheet, ...block.titles];

/**
 * How much speaks for a register: wordings that only it uses weigh most, then its title, then whether its required fields, its
 * date and its subject are there at all.
 */
function guess(spec: RegisterSpec, sheet: string, block: Block, columns: readonly SampledColumn[]): Guess {
  const assignment = assignColumns(spec.register, columns);
  const has = (field: string): boolean => assignment.columns.some((column) => column.field === field);
  let score = 0;
  for (const { columns: positions, confidence, because } of assignment.columns) {
    const levels = block.columns.find(({ column }) => column === positions[0])?.levels ?? [];
    score += because === 'contents' ? 0.2 : confidence * tellingWeight(levels);
  }
  const texts = titlesOf(sheet, block);
  if (texts.some((text) => spec.titles.test(text))) score += TITLE;
  if (spec.notTitles && texts.some((text) => spec.notTitles!.test(text))) score -= TITLE;
  for (const { key, required } of spec.fields) if (required) score += has(key) ? 1 : -0.7;
  if (spec.primaryDate !== null && !has(spec.primaryDate)) score -= 2;
  if (!spec.subject.some(has)) score -= 2;
  return { spec, assignment, score };
}

function assembled(
  grid: SheetGrid,
  block: Block,
  register: RegisterName,
  assignment: Assignment,
  confidence: number,
): Omit<RecognisedBlock, 'titled'> {
  const { dataRows, totalRows, footnotes } = classifyRows(grid, block, register, assignment.columns);
  const stated = statedIn(grid.sheet, block.titles);
  const has = (field: string): boolean => assignment.columns.some((column) => column.field === field);
  const visits = register === 'visits';
  const service = register === 'services' && !has('kind') ? statedService(grid.sheet, block.titles) : null;
  const sheet: RegisterSheet = {
    register,
    grid,
    sheet: grid.sheet,
    headerTop: block.top,
    headerRow: block.bottom,
    firstRow: dataRows[0] ?? block.bottom + 1,
    lastRow: dataRows.at(-1) ?? block.bottom,
    dataRows,
    columns: assignment.columns,
    unmapped: assignment.unmapped.map(({ column, levels }) => ({ column, header: levels.join('/') })),
    confidence,
    statedYear: stated.year,
    statedMonth: stated.month,
    totalRows,
    statedKind: visits && !has('kind') ? stated.kind : service,
    statedChannel: visits && !has('channel') ? stated.channel : null,
    legend: legendOf([...footnotes, ...block.titles].join(' ')),
  };
  return { sheet, ambiguities: assignment.ambiguities };
}
