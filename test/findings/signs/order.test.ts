import fc from 'fast-check';
import { findingKey } from '../../../src/findings/findingKey';
import { signs } from '../../../src/findings/signs/signs';
import { signsByPerson } from '../../../src/findings/signs/signsByPerson';
import { parseDay } from '../../worlds/calendar';
import { Dice } from '../../worlds/dice';
import { makeHonestOffice, type HonestOffice } from '../../worlds/honest/honestOffice';
import { inventVisits, plants } from '../../worlds/honest/inventions';
import { openHonest } from '../../worlds/honest/openHonest';

/** A sheet may be sorted by anything: signs, their keys (under which verdicts are kept) and people's counts stay the same. */
function office(): HonestOffice {
  const made = makeHonestOffice(307, parseDay('2026-11-20'));
  inventVisits(made, made.staff[1]!.name, 0.3, 'copies and hurries', new Dice(307, 'inventions'));
  for (const plant of Object.values(plants)) plant(made, new Dice(307, 'plants'));
  return made;
}

function told(made: HonestOffice) {
  const ledger = openHonest(made);
  const found = signs(ledger);
  return {
    keys: found
      .map((finding) => `${findingKey(finding)} ${JSON.stringify(finding.params)} ${finding.related.length}`)
      .sort(),
    people: signsByPerson(found, ledger),
  };
}

test('the order of the rows does not change what is found', () => {
  const made = office();
  const expected = told(made);
  expect(expected.keys.length).toBeGreaterThan(60);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const dice = new Dice(seed, 'order');
      const shuffled = {
        ...made,
        visits: dice.shuffled(made.visits),
        matters: dice.shuffled(made.matters),
        homes: dice.shuffled(made.homes),
      };
      expect(told(shuffled)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});
