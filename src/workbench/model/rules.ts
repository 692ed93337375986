import type { Area } from './address';
import type { DifferentialStyle } from './styles';

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** A data validation over one or more areas. Formulas have no leading `=`; a literal list is `"a,b"` with its quotes. */
export interface DataValidation {
  areas: Area[];
  type: 'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  operator: ComparisonOperator;
  formula1: string | null;
  formula2: string | null;
  allowBlank: boolean;
  /** Shows the arrow of a list in the cell. */
  dropDown: boolean;
  errorStyle: 'stop' | 'warning' | 'information';
  showError: boolean;
  errorTitle: string;
  error: string;
  showPrompt: boolean;
  promptTitle: string;
  prompt: string;
}

/** One end of a colour scale or data bar. */
export interface ScalePoint {
  readonly type: 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula' | 'autoMin' | 'autoMax';
  readonly value: string | null;
  readonly color: string | null;
}

/** A conditional format. What a kind does not use is left empty. */
export interface ConditionalFormat {
  /** Id inside the sheet, given when read or added. */
  readonly id: string;
  areas: Area[];
  /** The schema's rule type: cellIs, expression, containsText, notContainsText, beginsWith, endsWith, duplicateValues, uniqueValues, containsBlanks, top10, aboveAverage, timePeriod, colorScale, dataBar, iconSet … */
  type: string;
  /** 1 is applied first. */
  priority: number;
  stopIfTrue: boolean;
  operator: string | null;
  /** Formulas without `=`. */
  formulas: string[];
  text: string | null;
  rank: number | null;
  percent: boolean;
  bottom: boolean;
  aboveAverage: boolean;
  timePeriod: string | null;
  style: DifferentialStyle;
  scale: readonly ScalePoint[];
  iconSet: string | null;
  /** Markup of the rule as the file has it, kept while nobody changes the rule; null for a new or changed one. */
  markup: string | null;
}
