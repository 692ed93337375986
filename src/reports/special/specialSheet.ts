import type { Rate } from '../../rates/rate';
import type { Regulation } from '../../regulations/regulation';
import type { Month } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import type { Say } from '../say';
import type { SheetPlan } from '../sheetPlan';

/** What a special sheet is made from. */
export interface SpecialInput {
  readonly ledger: Ledger;
  /** The month that is summed up. */
  readonly month: Month;
  readonly rates: readonly Rate[];
  readonly say: Say;
}

/** A sheet that only some regulations ask for; the monthly summary adds those that the regulation in force asks for. */
export interface SpecialSheet {
  readonly role: SheetPlan['role'];
  /** Ids of the rules in force that ask for the sheet; empty: it is not made. */
  readonly askedBy: (regulation: Regulation) => readonly string[];
  /** Several where a sheet's formulas read another; `null` where the workbook has nothing to show (no survey, no VIP). */
  readonly make: (input: SpecialInput) => SheetPlan | readonly SheetPlan[] | null;
}
