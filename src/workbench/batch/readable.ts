import type { CheckResult } from '../../jobs/checkJob';
import type { FixResult } from '../../jobs/fixJob';
import type { PlanResult } from '../../jobs/planJob';
import type { RatesResult } from '../../jobs/ratesJob';
import type { RecordResult } from '../../jobs/record/recording';
import type { SummaryResult } from '../../jobs/summaryJob';
import type { Finding } from '../../findings/finding';
import { groupByCause } from '../../findings/groupByCause';
import type { Rate } from '../../rates/rate';
import { rateName } from '../../reports/rateWords';
import type { Say } from '../../reports/say';
import { NAME_SEPARATOR } from '../../reports/visitListColumns';
import { dueText, matterText, roomText } from '../../reports/visitReasons';
import { clockTime, isoDay } from '../../values/moment';
import { textTable } from './tables';

/** The results for people who read a terminal. */

export function checkText({ opened, findings, counts }: CheckResult, say: Say): string {
  const registers = opened.reading.registers.sheets.map(({ register, sheet, headerRow, dataRows }) => [
    say(`register.${register}`),
    sheet,
    String(headerRow),
    String(dataRows.length),
  ]);
  const causes = groupByCause(findings).map(({ code, severity, findings: found }) => [
    say(`severity.${severity}`),
    code,
    say(`finding.${code}.title`),
    String(found.length),
    placeOf(found[0]!),
  ]);
  return [
    table(say, 'registers', ['register', 'sheet', 'headerRow', 'rows'], registers),
    table(say, 'findings', ['severity', 'code', 'title', 'count', 'first'], causes),
    say('batch.counts', { ...counts }),
  ].join('\n\n');
}

function placeOf({ sheet, cell }: Finding): string {
  return [sheet, cell].filter((part) => part !== null).join('!');
}

export function ratesText({ month, rates }: Pick<RatesResult, 'month' | 'rates'>, say: Say): string {
  const rows = rates.map((rate) => [
    rateName(rate, say),
    rate.denominator === null ? '' : `${rate.numerator}/${rate.denominator}`,
    valueText(rate),
    rate.target === null ? '—' : percent(rate.target),
    rate.met === null ? '—' : say(rate.met ? 'summary.met' : 'summary.notMet'),
  ]);
  const header = ['name', 'counts', 'value', 'target', 'met'].map((key) => say(`batch.column.${key}`));
  return `${say('batch.rates', { month })}\n${textTable(header, rows)}`;
}

function valueText({ value, denominator, per }: Rate): string {
  if (value === null) return '—';
  if (per !== undefined) return value.toFixed(2);
  return denominator === null ? String(value) : percent(value);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

export function planText({ plan }: PlanResult, say: Say): string {
  const rows = plan.visits.map(({ order, slot, staff, companions, bundle }) => [
    String(order),
    clockTime(slot),
    [staff, ...companions].join(NAME_SEPARATOR),
    bundle.channel,
    roomText(bundle),
    matterText(bundle),
    dueText(bundle, say),
  ]);
  const header = ['order', 'slot', 'staff', 'channel', 'room', 'matter', 'due'].map((key) =>
    say(`batch.column.${key}`),
  );
  const title = say('batch.plan', {
    date: isoDay(plan.date),
    visits: plan.visits.length,
    notPlanned: plan.notPlanned.length,
  });
  return `${title}\n${textTable(header, rows)}`;
}

export function fixText({ changes, done }: FixResult, say: Say): string {
  const tally = new Map<string, number>();
  for (const { code, result } of changes) tally.set(`${code} ${result}`, (tally.get(`${code} ${result}`) ?? 0) + 1);
  const rows = [...tally].map(([key, count]) => {
    const [code = '', result = ''] = key.split(' ');
    return [code, say(`finding.${code}.title`), say(`changes.result.${result}`), String(count)];
  });
  const header = ['code', 'title', 'result', 'count'].map((key) => say(`batch.column.${key}`));
  return `${say('batch.fixed', { done, left: changes.length - done })}\n${textTable(header, rows)}`;
}

export function recordText({ rows, already, open }: RecordResult, say: Say): string {
  return say('batch.recorded', { rows: rows.length, already: already.length, open });
}

export function summaryText(result: SummaryResult, say: Say): string {
  return `${say('batch.summary', { sheets: result.sheets.join('、') })}\n${ratesText(result, say)}`;
}

function table(say: Say, title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `${say(`batch.${title}`)}: ${say('batch.none')}`;
  return `${say(`batch.${title}`)}\n${textTable(
    columns.map((column) => say(`batch.column.${column}`)),
    rows,
  )}`;
}
