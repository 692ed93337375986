import type { Facts } from './facts';
import type { OpenReason } from './reasons';

/** A list as it is judged: what the batch command prints, or the same taken from the plan itself. */
export interface ListedReason {
  readonly rule: string;
  readonly kind: string;
  readonly sheet: string;
  readonly row: number;
  readonly due: string;
  readonly overdueDays: number;
}

export interface ListedVisit {
  /** Who leads it first. */
  readonly staff: readonly string[];
  /** Minute of the day. */
  readonly slot: number;
  readonly channel: string;
  readonly reasons: readonly ListedReason[];
  /** What only the plan itself says. */
  readonly more?: MoreOfPlan;
}

export interface MoreOfPlan {
  readonly tier: number;
  readonly walk: number;
  readonly whyHim: readonly WhyHim[];
  readonly channelBecause: { readonly why: string; readonly rule?: string } | null;
}

export interface WhyHim {
  readonly why: string;
  readonly post?: string;
  readonly building?: string;
  readonly of?: readonly string[];
}

export interface LeftOut {
  readonly because: string;
  readonly reasons: readonly ListedReason[];
  /** Only the plan itself says these. */
  readonly channel?: string;
  readonly notBefore?: number | null;
}

export interface ListUnderTest {
  readonly visits: readonly ListedVisit[];
  readonly notPlanned: readonly LeftOut[];
}

export type Judged<T> = T & {
  readonly open: readonly OpenReason[];
  /** The customer. */
  readonly who: string;
  /** In words, for a message. */
  readonly text: string;
};

export interface JudgedList {
  readonly visits: readonly Judged<ListedVisit>[];
  readonly notPlanned: readonly Judged<LeftOut>[];
  /** What stands on the list and is not open, or twice. */
  readonly wrong: readonly string[];
}

const dayOf = (iso: string): number => Math.round(Date.parse(iso) / 86_400_000) + 25_569;

/** Puts beside every line of a list what it is about. */
export function judgedList(list: ListUnderTest, facts: Facts): JudgedList {
  const left = new Set(facts.reasons);
  const byOrigin = new Map<unknown, OpenReason[]>();
  for (const reason of facts.reasons) byOrigin.set(reason.origin, [...(byOrigin.get(reason.origin) ?? []), reason]);
  const wrong: string[] = [];
  const find = (told: ListedReason, channel: string | undefined): OpenReason[] => {
    const place = `${told.sheet}!${told.row}`;
    const origin = facts.entryAt.get(place);
    const text = `${place} ${told.kind} ${told.due} ${told.rule}`;
    const fitting = (byOrigin.get(origin) ?? []).filter(
      (one) =>
        one.kind === told.kind &&
        one.deadline === dayOf(told.due) &&
        (one.cause === 'problem') === (['E1', 'G1'].includes(told.rule) && one.cause !== 'owed') &&
        (one.owed?.sampled ?? false) === ['A3', 'C6'].includes(told.rule),
    );
    // Two visits of one period by different channels (N2).
    const fits = ({ owed }: OpenReason) => channel === undefined || owed?.channels?.includes(channel) !== false;
    const waiting = fitting.filter((reason) => left.has(reason));
    const one = waiting.find(fits) ?? waiting[0];
    if (one === undefined) wrong.push(`${fitting.length > 0 ? 'twice' : 'not open'}: ${text}`);
    else {
      left.delete(one);
      if (told.overdueDays !== Math.max(0, facts.date - one.deadline))
        wrong.push(`overdue by ${told.overdueDays}: ${text}`);
    }
    return one ? [one] : [];
  };
  const judged = <T extends ListedVisit | LeftOut>(line: T): Judged<T> => {
    const open = line.reasons.flatMap((told) => find(told, line.channel));
    const text = `${open[0]?.who ?? '?'} ${line.channel ?? ''} ${line.reasons.map(({ kind, due }) => `${kind} ${due}`).join(' + ')}`;
    return { ...line, open, who: open[0]?.who ?? '', text };
  };
  const visits = list.visits.map(judged);
  const notPlanned = list.notPlanned.map(judged);
  for (const reason of left)
    if (reason.must)
      wrong.push(`missing: ${reason.who} ${reason.kind} ${reason.deadline} ${reason.cause} (${reason.origin.id})`);
  return { visits, notPlanned, wrong };
}
