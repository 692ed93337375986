import { isoDay } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { problemsFound, type FoundProblem } from '../visits/problems';
import type { Finding } from './finding';
import { findingAt, placeOf, visitField, withSubject } from './findingAt';
import { momentText } from './terms';
import { TITLES } from './workbook';

/**
 * Problems that a visit found and nobody came for in time (E1, G1), at what the visit says. Warnings: a dissatisfied customer does not
 * always want a repairer. Without a repair register nothing can be said but that; a hint says it once.
 */
export function problems(ledger: Ledger): Finding[] {
  const found = problemsFound(ledger);
  const [first] = found;
  if (first === undefined) return [];
  if (!ledger.registers.sheets.some(({ register }) => register === 'repairs')) return [withoutRepairs(first)];
  return found.flatMap((problem) => (problem.state === 'late' || problem.state === 'missed' ? [lateAt(problem)] : []));
}

function lateAt({ record: { row }, rules, questions, latest, order, attended, state }: FoundProblem): Finding {
  const fields = [...questions.map((question) => `question:${question}`), 'satisfaction', 'visitedAt'];
  const done = state === 'late' && attended !== null ? attended : null;
  const found = findingAt(
    'deadline-missed',
    row,
    fields.map((field) => visitField(row, field)),
    {
      severity: 'warning',
      params: {
        step: '上门处理发现的问题',
        rules,
        deadline: isoDay(latest),
        done: done === null ? null : momentText(done),
        ...(done === null ? { wording: 'open' } : {}),
      },
      related: order === null ? [] : [placeOf(order, 'orderId', 'reportedAt', 'assignedAt')],
    },
  );
  return withSubject(found, 'problem');
}

function withoutRepairs({ rules }: FoundProblem): Finding {
  return {
    code: 'register-missing',
    severity: 'hint',
    register: 'repairs',
    sheet: null,
    cell: null,
    field: null,
    value: null,
    params: { table: TITLES.repairs, header: TITLES.repairs, field: TITLES.repairs, rules, wording: 'byRule' },
    related: [],
    fix: null,
  };
}
