import { dayFromIso, type Day } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';

/** Days off from one to the other, both included. */
export interface Leave {
  readonly from: Day;
  readonly to: Day;
}

/** When each person is on leave, by the staff table of the workbook and by the people of the settings. */
export function leaveOf({ registers, regulation }: Ledger): ReadonlyMap<string, readonly Leave[]> {
  const leave = new Map<string, Leave[]>();
  const add = (name: string, spans: readonly Leave[]): void => {
    if (spans.length > 0) leave.set(name, [...(leave.get(name) ?? []), ...spans]);
  };
  for (const { name, leave: spans } of registers.staff) if (name !== null) add(name, spans);
  for (const { name, leave: spans } of regulation.office.staff) {
    add(
      name,
      spans.flatMap((span) => {
        const [from, to] = [dayFromIso(span.from), dayFromIso(span.to)];
        return from === null || to === null ? [] : [{ from, to }];
      }),
    );
  }
  return leave;
}
