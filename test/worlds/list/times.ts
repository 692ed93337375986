import { isWorkday, weekday } from '../calendar';
import type { Facts } from './facts';
import type { OpenReason } from './reasons';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The times at which a customer may be contacted: inside `widest` by every reading, inside `surest` without doubt. */
export interface Times {
  readonly widest: readonly Stretch[];
  readonly surest: readonly Stretch[];
}

const clock = (from: number, to: number): Stretch => ({ from: from * 60, to: to * 60 });
const NEVER: readonly Stretch[] = [];
const WHOLE = [clock(0, 24)];

/** N3 and S2 bind the visits those packs demand. */
const hoursOf: Readonly<Record<string, readonly Stretch[]>> = {
  游客: [clock(9, 11), clock(15, 17)],
  创客: [clock(9, 11), clock(15, 17)],
  期刊: [clock(11, 12), clock(16, 24)],
};

/** What 方便时段 says in these offices; 中午 lies between 上午 and 下午. */
const words: Readonly<Record<string, { readonly widest: Stretch; readonly surest: Stretch }>> = {
  上午: { widest: clock(0, 13), surest: clock(9, 11) },
  下午: { widest: clock(12, 19), surest: clock(14, 17) },
  '18:00以后': { widest: clock(18, 24), surest: clock(18, 21) },
  '10:00-11:30': { widest: clock(10, 11.5), surest: clock(10, 11.5) },
  '14:00-16:00': { widest: clock(14, 16), surest: clock(14, 16) },
};

/** When the customer of some reasons may be contacted on the date of the list. */
export function timesFor(open: readonly OpenReason[], facts: Facts): Times {
  const { date, customs } = facts;
  // Nobody before 08:00 or after 21:00, whatever the office says.
  const office = [{ from: Math.max(480, customs.hours.from), to: Math.min(1260, customs.hours.to) }];
  const appointed = open.flatMap(({ appointment }) => (appointment && appointment.day === date ? [appointment] : []));
  const minutes = appointed.flatMap(({ minute }) => minute ?? []);
  if (minutes.length > 1) return { widest: office, surest: NEVER };
  if (minutes.length === 1) {
    // The time that somebody named comes before every other hour.
    const named = common(office, [{ from: minutes[0]!, to: minutes[0]! + 60 }]);
    if (named.length > 0 && named[0]!.to - named[0]!.from >= customs.minutes.onsite)
      return { widest: named, surest: named };
    return { widest: office, surest: NEVER };
  }
  let allowed: readonly Stretch[] = office;
  for (const { kind, cause } of open) if (cause === 'owed' && hoursOf[kind]) allowed = common(allowed, hoursOf[kind]);
  const told = facts.customerOf.get(open[0]!.who)?.preferredTime ?? '';
  if (appointed.length === 0 && !dayFits(told, date)) return { widest: NEVER, surest: NEVER };
  const word = words[told];
  return {
    widest: common(allowed, word ? [word.widest] : WHOLE),
    surest: common(allowed, word ? [word.surest] : WHOLE),
  };
}

function dayFits(told: string, date: number): boolean {
  if (told === '周末') return weekday(date) > 5;
  return told !== '工作日' || isWorkday(date);
}

export function common(left: readonly Stretch[], right: readonly Stretch[]): readonly Stretch[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
      return from < to ? [{ from, to }] : [];
    }),
  );
}

export function isInside(stretches: readonly Stretch[], from: number, minutes: number): boolean {
  return stretches.some((stretch) => stretch.from <= from && from + minutes <= stretch.to);
}

export function hasRoom(stretches: readonly Stretch[], minutes: number): boolean {
  return stretches.some(({ from, to }) => to - from >= minutes);
}

export function minutesOf(channel: string, { customs }: Facts): number {
  return channel === '上门' ? customs.minutes.onsite : customs.minutes.phone;
}
