import type { VisitReason } from '../../src/planning/plan';
import { planVisits } from '../../src/planning/planVisits';
import { readRegisters } from '../../src/registers/readRegisters';
import { combine } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import { isoDay } from '../../src/values/moment';
import { buildLedger } from '../../src/visits/buildLedger';
import { openGrid } from '../findings/openGrid';
import { makeWorld } from '../worlds/making/makeWorld';
import { packSets } from '../worlds/truth';
import { styles, writeWorkbook } from '../worlds/writeWorkbook';
import { day } from './office';

const placeOf = ({ origin, kind }: Pick<VisitReason, 'origin' | 'kind'>) =>
  `${origin.source.sheet}!${origin.row} ${kind}`;

/** The list of a generated office against the generator's own record of what is owed on that day. */
for (const style of styles) {
  describe.each([21, 22])(`${style} office %i`, (seed) => {
    const { bytes, truth } = writeWorkbook(makeWorld({ seed, households: 240, staff: 5 }), { style, seed });
    const today = day(truth.today);
    const { registers } = readRegisters(openGrid(bytes), { today });

    test.each(packSets)('%s', (packs) => {
      const regulation = combine(packs.split(','), { ...defaultSettings(), packs: packs.split(',') });
      const plan = planVisits({ ledger: buildLedger({ registers, regulation, today }), seed });
      const { date, must, may, never } = truth.packs[packs].plan;
      expect(isoDay(plan.date)).toBe(date);

      // Everything owed is on the list or said not to be, with the days it is overdue.
      const reasons = [...plan.visits, ...plan.notPlanned].flatMap(({ bundle }) => bundle.reasons);
      const listed = new Set(
        reasons.map((reason) => `${placeOf(reason)} ${isoDay(reason.deadline)} +${reason.overdueDays}`),
      );
      const owed = must.map(
        ({ sheet, row, kind, due, overdueDays }) => `${sheet}!${row} ${kind} ${due} +${overdueDays}`,
      );
      expect(owed.filter((one) => !listed.has(one))).toEqual([]);

      // Nobody is on it who is owed nothing, and nobody whose home is empty.
      const known = new Set([...must, ...may].map(({ sheet, row, kind }) => `${sheet}!${row} ${kind}`));
      const sampled = reasons.filter(({ due }) => due?.sampled === true).map(placeOf);
      const visited = plan.visits
        .flatMap(({ bundle }) => bundle.reasons)
        .filter(({ due }) => due !== null)
        .map(placeOf);
      expect(visited.filter((place) => !known.has(place) && !sampled.includes(place))).toEqual([]);
      const barred = new Set(never.map(({ room }) => room));
      expect(plan.visits.map(({ bundle }) => bundle.household?.room ?? '').filter((room) => barred.has(room))).toEqual(
        [],
      );
    });
  });
}
