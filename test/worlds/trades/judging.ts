import type { Place } from '../layouts/block';
import { rateFigures, rateKey } from '../judging';
import type { TradeWorld } from './trade';
import { answer } from './truth/answers';
import { findingsOf, type Expected } from './truth/findings';
import { quotasOf } from './truth/quotas';
import type { Letters } from './truth/owed';
import { ratesOf, type JudgedRate } from './truth/rates';
import { duesOf } from './truth/tradeDues';

export interface FoundFinding {
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly field: string | null;
  readonly value: unknown;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Codes of which every occurrence is known in these workbooks; those that never occur in them included. */
const exactCodes = new Set([
  'visit-missed',
  'deadline-missed',
  'record-late',
  'review-missing',
  'unsigned-onsite',
  'refusal-unexplained',
  'rating-missing',
  'promise-missing',
  'required',
  'register-missing',
  'column-missing',
  'date-unreadable',
  'date-impossible',
  'date-order',
  'value-unknown',
  'number-unreadable',
  'room-unreadable',
  'phone-invalid',
  'duplicate-id',
  'duplicate-row',
  'unknown-customer',
]);

/** What the findings of a run get wrong, one line each: defects not found and false alarms. */
export function misjudgedFindings(
  found: readonly FoundFinding[],
  world: TradeWorld,
  letters: Letters,
  places: ReadonlyMap<string, Place>,
  points = false,
): string[] {
  const answered = answer(world, duesOf(world, letters), letters);
  const left = found.filter(({ code }) => exactCodes.has(code));
  const wrong: string[] = [];
  for (const expected of findingsOf(world, answered, letters)) {
    const place = places.get(expected.entry.id)!;
    const at = left.findIndex((one) => tells(one, expected, place));
    if (at >= 0) left.splice(at, 1);
    else if (!expected.optional)
      wrong.push(`not found: ${expected.code} ${place.sheet}!${place.row} ${expected.rule} ${expected.about}`);
  }
  for (const { code, sheet, cell, field, params } of left.filter((one) => !isOfLayout(one, world)))
    wrong.push(`false alarm: ${code} ${sheet}!${cell} ${field} ${JSON.stringify(params)}`);
  return [...wrong, ...misjudgedQuotas(found, world, letters, points)];
}

/** These offices number their customers instead of naming rooms, and some keep no complaints: that much may be said. */
function isOfLayout({ code, params }: FoundFinding, { registers }: TradeWorld): boolean {
  if (code === 'column-missing') return params['field'] === '房号' && registers.customers!.columns[1]![0] !== 'room';
  return code === 'register-missing' && registers.complaints === undefined;
}

function tells({ code, sheet, cell, field, params }: FoundFinding, expected: Expected, place: Place): boolean {
  if (code !== expected.code || sheet !== place.sheet || Number(cell?.replace(/\D/g, '')) !== place.row) return false;
  const rules = [params['rules'] ?? [], params['rule'] ?? []].flat() as string[];
  if (expected.rule !== '' && !rules.includes(expected.rule)) return false;
  const step = String(params['step'] ?? '');
  const kind = String(params['kind'] ?? step.replace(/回访.*$/, ''));
  return (
    field === expected.about ||
    `${kind} ${String(params['deadline'])}` === expected.about ||
    (step !== '' && step.includes(expected.about))
  );
}

function misjudgedQuotas(
  found: readonly FoundFinding[],
  world: TradeWorld,
  letters: Letters,
  points: boolean,
): string[] {
  const answered = answer(world, duesOf(world, letters), letters);
  const told = found
    .filter(({ code }) => code === 'quota-missed')
    .map(({ params, value }) => `${String(params['rule'])} ${String(params['period'] ?? value)}`);
  const wrong: string[] = [];
  for (const { rule, period, missed } of quotasOf(world, answered, letters, points)) {
    if (!missed) continue;
    const at = told.indexOf(`${rule} ${period}`);
    if (at >= 0) told.splice(at, 1);
    else wrong.push(`not found: quota-missed ${rule} ${period}`);
  }
  return [...wrong, ...told.map((one) => `false alarm: quota-missed ${one}`)];
}

/** What the rates of a month get wrong, one line each. */
export function misjudgedRates(
  computed: readonly (JudgedRate & { readonly rules?: readonly string[] })[],
  world: TradeWorld,
  letters: Letters,
  month: string,
): string[] {
  const answered = answer(world, duesOf(world, letters), letters);
  const byKey = new Map(computed.map((one) => [rateKey(one), one]));
  const expected = ratesOf(world, answered, letters, month);
  const wrong = expected.flatMap((truth) => {
    const one = byKey.get(rateKey(truth));
    const [is, should] = [figures(one, truth), figures(truth, truth)];
    return is === should ? [] : [`${month} is ${is} should ${should}`];
  });
  const speaks = new Set(expected.map(rateKey));
  for (const one of computed)
    if (/^visit-/.test(one.rate) && !speaks.has(rateKey(one))) wrong.push(`${month} not asked: ${rateKey(one)}`);
  return wrong;
}

function figures(rate: JudgedRate | undefined, truth: JudgedRate): string {
  return `${JSON.stringify(rateFigures(rate, truth))} met ${String(rate?.met)}`;
}
