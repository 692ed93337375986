import { signs } from '../../findings/signs/signs';
import { confirmedFalsifications, type ConfirmedFalsification } from '../../findings/signs/verdicts';
import type { ComplaintRow, RegisterRow } from '../../registers/register';
import type { Fine } from '../../regulations/regulation';
import { dayFromIso, monthOf, type Day, type Month } from '../../values/moment';
import { readNames } from '../../values/names';
import type { Ledger } from '../../visits/ledger';
import { archiveGaps } from './archiveGaps';

/** One breach with what it costs whom (B10), in yuan. */
export interface FineCase {
  readonly fine: Fine;
  /** Day of the breach: the deadline that passed, the supervisor's verdict; `null` for an archive as it stands. */
  readonly day: Day | null;
  /** Who is answerable; `null` where the row names nobody. */
  readonly person: string | null;
  readonly department: string | null;
  /** Where it stands; the cell of a falsified record. */
  readonly place: { readonly row: RegisterRow } | { readonly sheet: string | null; readonly cell: string | null };
  /** What is missing, or what the supervisor noted. */
  readonly note: string;
}

const COMPLAINT = '投诉';

/**
 * The breaches of a month: handled complaints whose visit was not made by a deadline of the month; records that the supervisor found
 * falsified in the month – a sign alone is no breach; and every archive that is incomplete as the register stands.
 */
export function fineCases(ledger: Ledger, month: Month): readonly FineCase[] {
  const { fines } = ledger.regulation;
  const of = (breach: Fine['breach']): readonly Fine[] => fines.filter((fine) => fine.breach === breach);
  return [
    ...of('visitNotMade').flatMap((fine) => visitsNotMade(fine, ledger, month)),
    ...falsified(ledger, month, of),
    ...of('incompleteArchive').flatMap((fine) => incompleteArchives(fine, ledger)),
  ];
}

function visitsNotMade(fine: Fine, { matches }: Ledger, month: Month): FineCase[] {
  return matches
    .filter(({ due, state }) => due.kind === COMPLAINT && state === 'missed' && monthOf(due.latest) === month)
    .map(({ due }) => {
      const { handler, department } = due.origin as Partial<ComplaintRow>;
      return {
        fine,
        day: due.latest,
        person: readNames(handler ?? '')[0] ?? null,
        department: department ?? null,
        place: { row: due.origin },
        note: due.references[0] ?? '',
      };
    });
}

/** The signs are looked for again only where the supervisor has confirmed one. */
function falsified(ledger: Ledger, month: Month, of: (breach: Fine['breach']) => readonly Fine[]): FineCase[] {
  const verdicts = ledger.regulation.office.verdicts.filter(
    ({ verdict, on }) => verdict !== 'explained' && on.startsWith(month),
  );
  if (verdicts.length === 0) return [];
  return confirmedFalsifications(ledger, signs(ledger))
    .filter(({ on }) => on.startsWith(month))
    .flatMap((confirmed) => of(confirmed.verdict).map((fine) => falsifiedCase(fine, confirmed)));
}

function falsifiedCase(fine: Fine, { finding, person, note, on }: ConfirmedFalsification): FineCase {
  return {
    fine,
    day: dayFromIso(on),
    person,
    department: null,
    place: { sheet: finding.sheet, cell: finding.cell },
    note,
  };
}

function incompleteArchives(fine: Fine, { registers }: Ledger): FineCase[] {
  return archiveGaps(registers.customers).incomplete.map(({ row, missing }) => ({
    fine,
    day: null,
    person: row.steward,
    department: null,
    place: { row },
    note: missing.join('、'),
  }));
}
