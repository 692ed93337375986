import type { CustomerRow, RegisterRow, Registers } from '../registers/register';
import type { Ledger } from '../visits/ledger';
import { makeRate } from './makeRate';
import type { LeftOut, Rate, RateMember } from './rate';

/** The projects (分公司, 小区, 服务中心) that the registers name, in the order in which they first occur. */
export function projectsOf({
  households,
  customers,
  visits,
  complaints,
  repairs,
  services,
  surveys,
}: Registers): string[] {
  const projects = new Set<string>();
  const add = (project: string | null): void => {
    if (project !== null) projects.add(project);
  };
  for (const { project } of households.values()) add(project);
  for (const { project } of customers) add(project);
  for (const rows of [visits, complaints, repairs, services, surveys]) for (const row of rows) add(projectOf(row));
  return [...projects];
}

/** The project a row belongs to: its home's, else as the row says; `null` where neither says. */
export function projectOf(row: RegisterRow): string | null {
  if ('party' in row) {
    const { household, project } = (
      row as RegisterRow & { readonly party: { household: { project: string | null } | null; project: string | null } }
    ).party;
    return household?.project ?? project;
  }
  return row.source.register === 'customers' ? (row as CustomerRow).project : null;
}

/**
 * The same rates over the rows of one project, against the same targets. What is measured by area has no figure per project: the
 * office says one area.
 */
export function ratesOfProject(rates: readonly Rate[], project: string, ledger: Ledger): Rate[] {
  const own = <T extends RateMember | LeftOut>(rows: readonly T[]): T[] =>
    rows.filter(({ row }) => projectOf(row) === project);
  return rates
    .filter(({ per }) => per === undefined)
    .map(({ rate, group, members, base, leftOut = [], denominator, rules }) =>
      makeRate(
        {
          rate,
          group,
          members: own(members),
          ...(base === undefined ? {} : { base: own(base) }),
          leftOut: own(leftOut),
          isCount: denominator === null,
          rules,
        },
        ledger,
      ),
    );
}
