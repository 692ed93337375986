import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { problemsFound } from '../visits/problems';
import { reasonOf, type Untiered } from './candidate';
import { REPAIRER } from './posts';

const ONSITE = ['上门'];
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Problems that visits found and nobody came for yet: a repairer goes on site (E1 within 24 hours), the one who repaired it before
 * as well (G1). What has a work order by now is the repairers' own.
 */
export function problemCalls(ledger: Ledger, date: Day): Untiered[] {
  return problemsFound(ledger).flatMap(({ record: { row }, order, rules, rule, latest, found }) =>
    order !== null || found > date
      ? []
      : [
          {
            reason: reasonOf(date, {
              due: null,
              cause: 'problem',
              rule: rule.rule,
              rules,
              kind: row.kind ?? '维修',
              origin: row,
              deadline: latest,
              first: null,
              attempts: 0,
            }),
            party: row.party,
            household: row.party.household,
            channels: ONSITE,
            channelsBind: true,
            executors: [REPAIRER],
            barred: NOBODY,
            appointment: row.promisedAt !== null && row.promisedAt.day <= latest ? row.promisedAt : null,
            tries: [],
            apart: true,
            onDayOff: false,
          },
        ],
  );
}
