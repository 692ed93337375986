/**
 * A sheet as plain data: what stands where and how it looks. It knows no Excel; `excel/` draws it into the open workbook.
 * Positions are counted from 1, as Excel shows them.
 */
export interface SheetPlan {
  readonly name: string;
  /** Marks the sheet as ours and says what it is, so that recognition leaves it alone and a rerun replaces it. */
  readonly role: SheetRole;
  readonly blocks: readonly CellBlock[];
  readonly merges?: readonly string[];
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly tables?: readonly TablePlan[];
  readonly validations?: readonly ValidationPlan[];
  readonly conditions?: readonly ConditionPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly links?: readonly LinkPlan[];
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly print?: PrintPlan;
  readonly tabColour?: string;
  readonly gridlines?: boolean;
}

export type SheetRole =
  | 'findings'
  | 'changes'
  | 'visitList'
  | 'visitForms'
  | 'monthlySummary'
  | 'summaryDetail'
  | 'surveySample'
  | 'surveyEvaluation'
  | 'publicAnswer'
  | 'analysis'
  | 'serviceFigures'
  | 'workCalendar'
  | 'visitPlan'
  | 'archive'
  | 'fines'
  | 'points'
  | 'suspicions';

/** A value to write. Text is always written as text; a formula is our own and starts with `=`; a day is a serial number. */
export type PlannedValue =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string }
  /** Text that must never be read as anything else (register text, numbers kept as text). */
  | { readonly text: string };

/** A rectangle of values with one look; written in one go. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly PlannedValue[])[];
  readonly look?: Look;
  /** What a column of the block adds to or changes in the look. */
  readonly columnLooks?: readonly (Look | null)[];
  /** Number format per column of the block, `null` for General. */
  readonly formats?: readonly (string | null)[];
}

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** `#RRGGBB`. */
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: 'thin' | 'none';
}

export interface TablePlan {
  /** Fixed English name, unique in the workbook. */
  readonly name: string;
  /** Header row included; the header cells are written by a block. */
  readonly area: string;
  readonly style?: string;
}

export interface ValidationPlan {
  readonly area: string;
  /** What the drop-down offers; `null`: anything may be entered, and only the prompt is shown. */
  readonly list: readonly string[] | null;
  /** Other entries are refused (`stop`) or only noted (`information`). */
  readonly strictness: 'stop' | 'information';
  readonly prompt?: { readonly title: string; readonly message: string };
}

export interface ConditionPlan {
  readonly area: string;
  /** A formula relative to the area's first cell; the cells where it is true get the look. */
  readonly formula: string;
  readonly look: Pick<Look, 'bold' | 'colour' | 'fill'>;
}

export interface ChartPlan {
  readonly name: string;
  readonly kind: 'column' | 'bar' | 'line' | 'pareto';
  readonly title: string;
  /** A1 areas on the same sheet. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** The cells the chart covers. */
  readonly over: string;
  /** Number format of the value axis; whole percents where it is not given. */
  readonly axisFormat?: string;
}

export interface LinkPlan {
  readonly cell: string;
  /** A place in this workbook. */
  readonly toSheet: string;
  readonly toCell: string;
  readonly tip?: string;
}

export interface PrintPlan {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on each page. */
  readonly titleRows?: string;
  readonly area?: string;
  readonly fitToWidth?: boolean;
  /** Rows that begin a new page. */
  readonly breaksBefore?: readonly number[];
  /** `&P`, `&N` and the like as Excel writes them. */
  readonly footer?: string;
}
