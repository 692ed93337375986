import { dueEvents, type Due } from './dueEvents';
import { planOf } from './plan';
import { quotasOf } from './quotas';
import { rate, ratesOf } from './rates';
import { recordFindings } from './recordFindings';
import { iso, type Day } from '../calendar';
import type { Place } from '../layouts/block';
import type { Script } from '../layouts/script';
import {
  packSets,
  type DueTruth,
  type FindingsTruth,
  type PackSet,
  type PackTruth,
  type PlantedFinding,
  type RateTruth,
  type RegisterName,
  type Truth,
  type VisitPlace,
} from '../truth';
import type { Customer, Visit } from '../world';

const everyPack = packSets[2];

/** Codes of registers.md §5 of which every occurrence is known here; the rest depend on settings or wording. */
const exactCodes = [
  'register-missing',
  'column-missing',
  'header-ambiguous',
  'total-mismatch',
  'required',
  'date-unreadable',
  'date-impossible',
  'date-future',
  'number-unreadable',
  'phone-invalid',
  'phone-placeholder',
  'room-unreadable',
  'room-ambiguous',
  'value-unknown',
  'duplicate-id',
  'duplicate-row',
  'unknown-customer',
  'customer-mismatch',
  'date-order',
  'unsigned-onsite',
  'phone-unmarked',
  'refusal-unexplained',
  'promise-missing',
  'record-late',
  'review-missing',
  'reply-letter-missing',
  'rating-missing',
  'repeat-complaint',
] as const;

/** Puts the true record of a workbook together: the legible world counted by the rules, and where each record stands. */
export function assembleTruth(script: Script, seed: number, style: string): Truth {
  const { legible: world, laid } = script;
  const places = new Map<string, Place>(laid.flatMap((one) => [...one.places]));
  const dueFrom = Math.min(...world.visits.flatMap((visit) => (visit.visitedAt === null ? [] : [visit.visitedAt.day])));
  const all = dueEvents(world, everyPack, dueFrom);
  // Without a complaint register nothing is said about complaints.
  const complaintsKept = laid.some((one) => one.truth.register === 'complaints');
  const judged = (one: RateTruth) =>
    complaintsKept || (!/^(complaint|repeat|settled|timely)/.test(one.rate) && one.group.kind !== '投诉');
  const archive = script.countsArchive ? archiveRate(script) : null;
  const packs = Object.fromEntries(
    packSets.map((set): [PackSet, PackTruth] => {
      const dues = dueEvents(world, set, dueFrom);
      const rates = Object.fromEntries(
        world.months.map((month): [string, RateTruth[]] => [
          month,
          [...ratesOf(world, set, dues, all, month).filter(judged), ...(archive ? [archive] : [])],
        ]),
      );
      return [
        set,
        {
          due: dues.map((due) => dueTruth(due, places)),
          rates,
          quotas: quotasOf(world, set, all),
          plan: planOf(world, dues, all, places),
        },
      ];
    }),
  ) as Record<PackSet, PackTruth>;
  return {
    seed,
    style,
    today: iso(world.today),
    dueFrom: iso(dueFrom),
    months: world.months,
    date1904: script.date1904,
    registers: laid.map((one) => one.truth),
    findings: findingsTruth(script, places, packs, world.today),
    packs,
  };
}

function dueTruth(due: Due, places: ReadonlyMap<string, Place>): DueTruth {
  const place = places.get(due.record)!;
  return {
    rules: due.rules,
    kind: due.kind,
    register: due.register,
    sheet: place.sheet,
    row: place.row,
    alsoRows: due.also.map((id) => ({ sheet: places.get(id)!.sheet, row: places.get(id)!.row })),
    reference: due.reference,
    room: due.room,
    name: due.name,
    event: iso(due.event),
    earliest: iso(due.event),
    latest: iso(due.latest),
    latestDecided: due.latestDecided,
    status: due.status,
    exemptBecause: due.exempt,
    records: due.records.map((visit) => visitPlace(visit, places)),
    reached: due.reached,
    valid: due.valid === null ? null : visitPlace(due.valid, places),
    onTime: due.onTime,
  };
}

function visitPlace(visit: Visit, places: ReadonlyMap<string, Place>): VisitPlace {
  const place = places.get(visit.id)!;
  return { sheet: place.sheet, row: place.row, date: iso(visit.visitedAt!.day) };
}

function findingsTruth(
  script: Script,
  places: ReadonlyMap<string, Place>,
  packs: Readonly<Record<PackSet, PackTruth>>,
  today: Day,
): FindingsTruth {
  const planted: PlantedFinding[] = [];
  const tolerated: { code: string; sheet: string; row: number; field: string | null }[] = [];
  for (const one of script.planted) {
    const place = one.record === null ? null : places.get(one.record)!;
    const cell = place && one.field !== null ? place.cellOf(one.field) : null;
    if (place && one.field !== null && cell === null)
      throw new Error(`${one.code} is planted in ${one.field}, which has no column`);
    planted.push({
      code: one.code,
      register: (one.at?.register as RegisterName | null | undefined) ?? place?.register ?? null,
      sheet: one.at?.sheet ?? place?.sheet ?? null,
      cell: one.at?.cell ?? cell,
      row: one.at?.row ?? place?.row ?? null,
      field: one.field,
      severity: one.severity,
      packs: one.packs ?? [],
      note: one.note,
    });
  }
  for (const one of script.tolerated) {
    const place = places.get(one.record)!;
    tolerated.push({ code: one.code, sheet: place.sheet, row: place.row, field: one.field });
  }
  for (const one of recordFindings(script.legible)) {
    const place = places.get(one.record)!;
    const cell = one.field === null ? null : place.cellOf(one.field);
    // A shortcoming whose column the office does not keep cannot be seen.
    if (one.field !== null && cell === null) continue;
    // Where something unreadable stands, that is said, and not also that nothing stands there.
    if (one.optional || (one.field !== null && script.damaged.has(`${one.record}.${one.field}`)))
      tolerated.push({ code: one.code, sheet: place.sheet, row: place.row, field: one.field });
    else
      planted.push({
        code: one.code,
        register: place.register,
        sheet: place.sheet,
        cell,
        row: place.row,
        field: one.field,
        severity: one.severity,
        packs: one.packs,
        note: one.note,
      });
  }
  for (const set of packSets) {
    for (const due of packs[set].due) {
      const late = due.status === 'done' && !due.onTime;
      const missed = (due.status === 'missed' || due.status === 'attempted') && due.latest <= iso(today);
      if (!late && !missed) continue;
      const code = late ? 'deadline-missed' : 'visit-missed';
      // On the last day of the window itself the day is not yet over.
      if (missed && due.latest === iso(today)) tolerated.push({ code, sheet: due.sheet, row: due.row, field: null });
      else
        planted.push({
          code,
          register: due.register,
          sheet: due.sheet,
          cell: null,
          row: due.row,
          field: null,
          severity: null,
          packs: [set],
          note: `${due.kind} due ${due.latest}`,
        });
    }
  }
  return { planted, tolerated, exactCodes, writtenOtherwise: script.laid.flatMap((one) => one.otherwise) };
}

/** Filled cells / cells of the fields whose columns exist, over the rows of the customer register. */
function archiveRate(script: Script): RateTruth {
  const sheets = script.laid.filter((one) => one.truth.register === 'customers');
  const known = new Map<string, Customer>(script.legible.customers.map((one) => [one.id, one]));
  let filled = 0;
  let cells = 0;
  for (const one of sheets) {
    for (const id of one.places.keys()) {
      const customer = known.get(id)! as unknown as Record<string, unknown>;
      for (const field of Object.keys(one.truth.columns)) {
        cells += 1;
        if ((customer[field] ?? null) !== null) filled += 1;
      }
    }
  }
  return rate('archive-completeness', {}, filled, cells, {});
}
