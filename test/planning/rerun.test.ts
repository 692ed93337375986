import fc from 'fast-check';
import { planVisits } from '../../src/planning/planVisits';
import { listOffice } from '../worlds/list/listOffice';
import { openOffice, placeOf, standingOf } from './generatedList';

/** Offices with more and with less to do than there are people for. */
const wishes = fc.record({
  letters: fc.constantFrom('A', 'J', 'AJ', 'C', 'G', 'CG'),
  scale: fc.integer({ min: 1, max: 4 }),
  seed: fc.nat({ max: 100_000 }),
  people: fc.constantFrom(0.6, 1, 1.5),
});

describe('a list made again over itself', () => {
  test('stays as it is, line by line, whatever of it is accepted', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 4 }), (wish, every) => {
        const { ledger } = openOffice(listOffice(wish), wish.letters);
        const first = planVisits({ ledger, seed: wish.seed });
        const again = planVisits({ ledger, seed: wish.seed, standing: standingOf(first.visits, () => false) });
        expect(again).toEqual(first);
        const accepted = (index: number) => index % every === 0;
        const partly = planVisits({ ledger, seed: wish.seed, standing: standingOf(first.visits, accepted) });
        expect(partly.visits.map(placeOf)).toEqual(first.visits.map(placeOf));
        expect(partly.visits.map((visit) => visit.accepted)).toEqual(first.visits.map((_, index) => accepted(index)));
        expect(partly.notPlanned).toEqual(first.notPlanned);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('stays as it is also where somebody fell ill meanwhile: his visits were given out anew once', () => {
    fc.assert(
      fc.property(wishes, fc.nat({ max: 20 }), (wish, place) => {
        const { ledger } = openOffice(listOffice(wish), wish.letters);
        const first = planVisits({ ledger, seed: wish.seed });
        const away = first.days[place % first.days.length]!.staff;
        const staff = ledger.registers.staff.filter(({ name }) => name !== away);
        const standing = standingOf(first.visits, () => false);
        const second = planVisits({ ledger, seed: wish.seed, staff, standing });
        const third = planVisits({
          ledger,
          seed: wish.seed,
          staff,
          standing: standingOf(second.visits, () => false),
        });
        expect(third.visits.map(placeOf)).toEqual(second.visits.map(placeOf));
        expect(third.notPlanned).toEqual(second.notPlanned);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
