import type { OfficeSettings, SampleDraw } from '../regulations/settings';
import { addMonths, dayFromIso, isoDay, monthBounds, type Day } from '../values/moment';
import type { DueVisit } from './ledger';
import { completeSample } from './sampling';

/** A workbook keeps the draws by day of the last so many days, and those by month of the last so many months. */
const DAYS_KEPT = 31;
const MONTHS_KEPT = 13;

/**
 * The random draws of one ledger: recorded ones are completed, new ones made, and all of them given back to be recorded. A draw is
 * known by its rule and period; its keys are the orders' own numbers or places.
 */
export class DrawBook {
  private readonly recorded = new Map<string, SampleDraw>();
  private readonly rules = new Set<string>();
  private readonly made: SampleDraw[] = [];

  constructor(
    private readonly office: Pick<OfficeSettings, 'draws' | 'seed'>,
    private readonly today: Day,
  ) {
    for (const draw of office.draws) this.recorded.set(`${draw.rule}|${draw.period}`, draw);
  }

  /** First day whose draw by day is recorded. */
  get firstDay(): Day {
    return this.today - DAYS_KEPT + 1;
  }

  /**
   * Draws `size` of the visits of a period (`2026-10` or `2026-10-21`), spread over the buildings. What was drawn before and still
   * is among them stays drawn.
   */
  draw(
    rule: { readonly rule: string; readonly overruledBy?: string | null },
    period: string,
    visits: readonly DueVisit[],
    size: number,
  ): DueVisit[] {
    const { rule: id } = rule;
    const known = this.recorded.get(`${id}|${period}`);
    const seed = known?.seed ?? this.office.seed;
    const lot = (key: string): string => `${period}|${key}`;
    const items = visits.map((visit) => ({
      key: lot(drawKey(visit)),
      stratum: visit.household?.building ?? '',
      visit,
    }));
    const drawn = [...completeSample(items, new Set(known?.keys.map(lot)), size, seed)].map(({ visit }) => visit);
    // Nobody is asked for the sample of an overruled rule: its recorded draws stay as they are.
    if (typeof rule.overruledBy !== 'string') {
      this.rules.add(id);
      if (drawn.length > 0 && this.isKept(period)) {
        this.made.push({
          rule: id,
          period,
          seed,
          on: known?.on ?? isoDay(this.today),
          keys: drawn.map(drawKey).sort(),
        });
      }
    }
    return drawn;
  }

  /** The draws to be recorded: those made, in the order of rules and periods, after those of rules that drew nothing now (a survey's). */
  all(): readonly SampleDraw[] {
    const others = this.office.draws.filter(({ rule }) => !this.rules.has(rule));
    const made = [...this.made].sort((a, b) =>
      a.rule === b.rule ? (a.period < b.period ? -1 : 1) : a.rule < b.rule ? -1 : 1,
    );
    return [...others, ...made];
  }

  private isKept(period: string): boolean {
    const day = dayFromIso(period);
    if (day !== null) return day >= this.firstDay;
    return monthBounds(period).last >= addMonths(this.today, -MONTHS_KEPT + 1);
  }
}

/** The order's own number or place as its visit's id ends with it: the same under whatever rules owe the visit. */
function drawKey({ id }: DueVisit): string {
  let cut = -1;
  for (let count = 0; count < 4; count += 1) cut = id.indexOf(':', cut + 1);
  return id.slice(cut + 1);
}
