import { Clashes } from './combining/clashes';
import { complaintDeadlinesOf } from './combining/complaintDeadlines';
import { evidenceOf, followUpsOf, problemsOf, recordsOf, stepLimitsOf } from './combining/conduct';
import { scriptsOf } from './combining/scripts';
import { satisfiedOf, targetsOf } from './combining/targets';
import { visitRulesOf } from './combining/visitRules';
import { withFigures } from './figures';
import { packById } from './packs/index';
import type { Regulation } from './regulation';
import type { Pack } from './schema';
import type { OfficeSettings } from './settings';

/**
 * The regulation in force: the packs of these ids with the office's figures. Where packs speak of the same thing the stricter
 * figure wins, unless the office chose the other (`settings.choices`); what does not hold is listed in `conflicts`. Throws RangeError
 * for an unknown pack id; an id named twice counts once.
 */
export function combine(packIds: readonly string[], office: OfficeSettings): Regulation {
  const packs = [...new Set(packIds)].map((id) => {
    const pack = packById(id);
    if (pack === undefined) throw new RangeError(`No such regulation pack: ${id}`);
    return withFigures(pack, office.figures);
  });
  return combinePacks(packs, office);
}

/** As `combine`, for packs in hand. */
export function combinePacks(packs: readonly Pack[], office: OfficeSettings): Regulation {
  return settle(packs, office, new Clashes(office.choices));
}

/** Subjects that packs may state differently, each with the rules among which an office may choose. */
export function choosable(packs: readonly Pack[], office: OfficeSettings): ReadonlyMap<string, ReadonlySet<string>> {
  const clashes = new Clashes({});
  settle(packs, office, clashes);
  return clashes.subjects;
}

function settle(packs: readonly Pack[], office: OfficeSettings, clashes: Clashes): Regulation {
  return {
    packs: packs.map(({ id }) => id),
    visitRules: visitRulesOf(packs, clashes),
    targets: targetsOf(packs, clashes),
    quotas: packs.flatMap(({ quotas }) => quotas),
    evidence: evidenceOf(packs, clashes),
    records: recordsOf(packs, clashes),
    complaintDeadlines: complaintDeadlinesOf(packs, clashes),
    exemptions: packs.flatMap(({ id, exemptions }) => exemptions.map((exemption) => ({ pack: id, ...exemption }))),
    satisfied: satisfiedOf(packs, office, clashes),
    promiseRule: packs.find(({ promiseRule }) => promiseRule !== null)?.promiseRule ?? null,
    followUps: followUpsOf(packs, clashes),
    problems: problemsOf(packs, clashes),
    sharedRecords: packs.flatMap(({ sharedRecords }) => sharedRecords ?? []),
    repeatsFirst: packs.find(({ repeatsFirst }) => repeatsFirst !== null)?.repeatsFirst ?? null,
    requiredFields: packs.flatMap(({ requiredFields }) => requiredFields),
    stepLimits: stepLimitsOf(packs, clashes),
    surveys: packs.flatMap(({ id, surveys }) => surveys.map((survey) => ({ pack: id, ...survey }))),
    duties: packs.flatMap(({ duties }) => duties),
    countdowns: packs.flatMap(({ countdowns }) => countdowns),
    analyses: packs.flatMap(({ analyses }) => analyses),
    scripts: scriptsOf(packs, office),
    forms: packs.flatMap(({ forms }) => forms),
    fines: office.options.fines ? packs.flatMap(({ fines }) => fines) : [],
    points: office.options.points ? (packs.find(({ points }) => points !== null)?.points ?? null) : null,
    vip: packs.find(({ vip }) => vip !== null)?.vip ?? null,
    profile: packs.find(({ profile }) => profile !== null)?.profile ?? null,
    archiveRules: packs.flatMap(({ archiveRule }) => archiveRule ?? []),
    conflicts: clashes.conflicts,
    office,
  };
}
