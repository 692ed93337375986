import { iso, lastOfMonth, monthOf, monthsAfter } from '../../calendar';
import { filled, rowsOf, type Entry, type TradeWorld } from '../trade';
import type { Answered } from './answers';
import type { Letters } from './owed';
import { isVip } from './tradeDues';

/** What one period's quota comes to. */
export interface Quota {
  readonly rule: string;
  readonly period: string;
  readonly missed: boolean;
}

/** C6: 30 % of the month's orders; A3: 5 % of them and no more than 5 % of the homes; P4: ten VIPs to each salesperson. */
export function quotasOf(world: TradeWorld, answered: readonly Answered[], letters: Letters, points: boolean): Quota[] {
  const list: Quota[] = [];
  const homes = new Set(rowsOf(world, 'customers').map(({ room, customerId }) => room ?? customerId)).size;
  const sampled = answered.filter(({ owed }) => owed.sampled);
  for (const month of new Set(sampled.map(({ owed }) => monthOf(owed.day)))) {
    const orders = (rule: string) =>
      sampled.filter(({ owed }) => owed.rules[0] === rule && monthOf(owed.day) === month);
    const over = lastOfMonth(month) < world.today;
    const done = (rule: string) => orders(rule).filter(({ valid }) => valid !== null).length;
    if (letters.includes('C'))
      list.push({ rule: 'C6', period: month, missed: over && done('C6') < orders('C6').length * 0.3 - 1e-9 });
    if (letters.includes('A')) {
      list.push({ rule: 'A3', period: month, missed: over && done('A3') < orders('A3').length * 0.05 - 1e-9 });
      list.push({ rule: 'A3', period: month, missed: done('A3') > homes * 0.05 + 1e-9 });
    }
  }
  if (letters.includes('J')) {
    // J2: half of the orders completed each day, once the windows of that day's visits are over.
    const repairs = answered.filter(({ owed, state }) => owed.event === 'repairCompleted' && state !== 'exempt');
    for (const day of new Set(repairs.map(({ owed }) => owed.day))) {
      const own = repairs.filter(({ owed }) => owed.day === day);
      const done = own.filter(({ valid }) => valid !== null).length;
      const over = Math.max(...own.map(({ owed }) => owed.latest)) < world.today;
      list.push({ rule: 'J2', period: iso(day), missed: over && done < own.length * 0.5 });
    }
  }
  if (letters.includes('M')) list.push(...surveyQuotas(world));
  if (letters.includes('P') && points) {
    const keepers = new Set(rowsOf(world, 'customers').flatMap(({ steward }) => steward ?? []));
    for (const steward of keepers) {
      const vips = rowsOf(world, 'customers').filter(
        (one) => one.steward === steward && isVip(one, world.today),
      ).length;
      list.push({ rule: 'P4', period: steward, missed: vips < 10 });
    }
  }
  return list;
}

/** M2: sent to 15 % of the homes people moved into 5 years ago or more, to 30 % of the others; 75 % of those sent come back. */
function surveyQuotas(world: TradeWorld): Quota[] {
  const forms = rowsOf(world, 'surveys');
  return [...new Set(forms.map(({ batch }) => batch!))].flatMap((batch) => {
    const sent = forms.filter((form) => form.batch === batch);
    const { day } = sent[0]!.sentAt!;
    const reached = new Set(sent.map(({ room }) => room));
    const isOld = ({ moveInDate }: Entry) => monthsAfter(moveInDate!.day, 60) <= day;
    const tier = (old: boolean, share: number): Quota => {
      const homes = rowsOf(world, 'customers').filter((home) => isOld(home) === old);
      const done = homes.filter(({ room }) => reached.has(room)).length;
      return { rule: 'M2', period: batch, missed: done < homes.length * share - 1e-9 };
    };
    const back = sent.filter(({ returnedAt }) => filled(returnedAt)).length;
    const returns = { rule: 'M2', period: batch, missed: back < sent.length * 0.75 - 1e-9 };
    return [tier(true, 0.15), tier(false, 0.3), returns];
  });
}
