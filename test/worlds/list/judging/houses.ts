import type { Facts } from '../facts';
import type { JudgedList } from '../listed';
import { hasRoom, minutesOf, timesFor } from '../times';
import { daysOf } from './days';
import { holds } from '../posts';
import { holdersFor } from './people';

/**
 * Homes to which somebody goes (or calls) whose houses are others, while one of the same right who looks after that very house could have:
 * one line each. Only what is certain: his whole day stays free enough in whatever order, and nobody's times are narrow.
 */
export function othersHouses(list: JudgedList, facts: Facts): string[] {
  if (facts.letters.includes('G')) return [];
  const days = daysOf(list);
  const { customs } = facts;
  const length = customs.hours.to - customs.hours.from;
  return list.visits.flatMap(({ staff, who, open, channel, text }) => {
    const building = /^\d+-/.test(who) ? who.split('-')[0]! : null;
    const goes = facts.people.get(staff[0]!);
    if (building === null || goes === undefined || goes.area.length === 0 || goes.area.includes(building)) return [];
    const holders = holdersFor(open, facts);
    const isPlain = timesFor(open, facts).surest.some(({ from, to }) => to - from === length);
    if (holders === null || !isPlain) return [];
    for (const name of holders) {
      const other = facts.people.get(name)!;
      if (!other.area.includes(building) || !holds(goes.post, [other.post])) continue;
      const own = days.get(name) ?? [];
      if (own.some((visit) => !timesFor(visit.open, facts).surest.some(({ from, to }) => to - from === length)))
        continue;
      const onsite = own.filter((visit) => visit.channel === '上门').length + 1;
      const needed =
        own.reduce((sum, visit) => sum + minutesOf(visit.channel, facts), minutesOf(channel, facts)) +
        onsite * customs.walk;
      if (needed <= other.minutes && hasRoom([{ from: 0, to: length }], needed))
        return [
          `${name} looks after ${building} and had ${other.minutes - needed} minutes left: ${staff.join('、')} ${text}`,
        ];
    }
    return [];
  });
}
