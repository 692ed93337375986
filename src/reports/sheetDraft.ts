import { areaAddress } from '../registers/address';
import { SECTION, SUBTITLE, TITLE } from './looks';
import type { CellBlock, LinkPlan, Look, PlannedValue, SheetPlan } from './sheetPlan';

const STANDARD_HEIGHT = 15;

/** How a block written by a draft looks. */
export interface DraftBlock {
  readonly look?: Look;
  readonly columnLooks?: readonly (Look | null)[];
  readonly formats?: readonly (string | null)[];
  /** First column; 1 by default. */
  readonly left?: number;
}

/**
 * A sheet plan while it is being put together from top to bottom. `row` is the next free row; every part that is added
 * moves it down.
 */
export class SheetDraft {
  row = 1;
  private readonly blocks: CellBlock[] = [];
  private readonly merges: string[] = [];
  private readonly links: LinkPlan[] = [];
  private readonly heights: Record<number, number> = {};

  /** `columns`: width of the sheet, over which titles and notes are merged. */
  constructor(private readonly columns: number) {}

  title(text: string): void {
    this.line(text, TITLE, 28);
  }

  subtitle(text: string, height = 18): void {
    this.line(text, SUBTITLE, height);
  }

  section(text: string): void {
    this.line(text, SECTION, 22);
  }

  /** One text over the whole width of the sheet. */
  line(text: string, look: Look, height: number): void {
    this.wide(asText(text), look, height);
  }

  /** One text that a formula of ours makes, over the whole width of the sheet. */
  formulaLine(formula: string, look: Look, height: number): void {
    this.wide({ formula }, look, height);
  }

  private wide(value: PlannedValue, look: Look, height: number): void {
    const area = { top: this.row, bottom: this.row, left: 1, right: this.columns };
    this.blocks.push({ top: this.row, left: 1, values: [[value]], look });
    if (this.columns > 1) this.merges.push(areaAddress(area));
    this.height(this.row, height);
    this.row += 1;
  }

  /** A rectangle of values below what stands; gives its first row. */
  block(values: readonly (readonly PlannedValue[])[], options: DraftBlock = {}): number {
    const top = this.row;
    if (values.length === 0) return top;
    const { left = 1, ...looks } = options;
    this.blocks.push({ top, left, values, ...looks });
    this.row += values.length;
    return top;
  }

  /** A block at a place of its own; does not move the next free row. */
  aside(block: CellBlock): void {
    this.blocks.push(block);
  }

  link(link: LinkPlan): void {
    this.links.push(link);
  }

  merge(address: string): void {
    this.merges.push(address);
  }

  /** Height of a row in points. */
  height(row: number, points: number): void {
    this.heights[row] = points;
  }

  /** Points that a row takes: what was set, else what Excel gives a row of the standard font. */
  heightOf(row: number): number {
    return this.heights[row] ?? STANDARD_HEIGHT;
  }

  space(rows = 1): void {
    this.row += rows;
  }

  /** The finished plan. */
  plan(rest: Omit<SheetPlan, 'blocks' | 'merges' | 'links' | 'rowHeights'>): SheetPlan {
    return {
      ...rest,
      blocks: this.blocks,
      merges: this.merges,
      links: this.links,
      rowHeights: this.heights,
    };
  }
}

/** What a planned value shows, for measuring; a formula shows nothing that is known yet. */
export function textOf(value: PlannedValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'text' in value ? value.text : '';
}

/** Register text, kept as text whatever it begins with or looks like. */
export function asText(text: string | null | undefined): PlannedValue {
  return text === null || text === undefined || text === '' ? null : { text };
}
