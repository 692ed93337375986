import type { VisitRow } from '../../registers/register';
import { memoised } from '../../values/memo';
import { readNames } from '../../values/names';
import type { Finding } from '../finding';
import { placeOf } from '../findingAt';
import { subjectOf } from '../subject';
import { isComplaint, isRepair, type MatterRow } from './aboutMatters';
import type { Contact } from './contacts';
import { signAt } from './sign';

const people = memoised((text: string) => readNames(text));

/** Somebody asks how satisfied the customer is with his own work (registers.md §5, suspect-self-visit). */
export function selfVisit(contacts: readonly Contact[], mattersOf: (row: VisitRow) => readonly MatterRow[]): Finding[] {
  const findings: Finding[] = [];
  for (const { row } of contacts) {
    for (const matter of row.visitors.length === 0 ? [] : mattersOf(row)) {
      const person = doersOf(matter).find((name) => row.visitors.includes(name));
      if (person === undefined) continue;
      const [number, field] = placeIn(matter);
      findings.push(
        signAt('suspect-self-visit', row, ['visitor'], {
          person,
          source: subjectOf(matter),
          evidence: [placeOf(matter, field)],
          params: { matter: number },
        }),
      );
      break;
    }
  }
  return findings;
}

function doersOf(matter: MatterRow): readonly string[] {
  const doer = isComplaint(matter) ? matter.handler : isRepair(matter) ? matter.repairer : matter.executor;
  return doer === null ? [] : people(doer);
}

function placeIn(matter: MatterRow): readonly [number: string | null, field: string] {
  if (isComplaint(matter)) return [matter.complaintId, 'handler'];
  return isRepair(matter) ? [matter.orderId, 'repairer'] : [matter.serviceId, 'executor'];
}
