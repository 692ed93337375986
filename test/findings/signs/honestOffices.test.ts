import { checkLedger } from '../../../src/findings/checkLedger';
import { SIGN_CODES } from '../../../src/findings/signs/sign';
import { signs } from '../../../src/findings/signs/signs';
import { signsByPerson } from '../../../src/findings/signs/signsByPerson';
import { parseDay } from '../../worlds/calendar';
import { Dice } from '../../worlds/dice';
import { makeHonestOffice } from '../../worlds/honest/honestOffice';
import { deskManners, inventVisits, plants } from '../../worlds/honest/inventions';
import { openHonest } from '../../worlds/honest/openHonest';

/**
 * Issue 3: on honest offices at most one person is flagged in twenty office-months; what is invented is found at its cell. The
 * honest offices copy phrases, call in batches, round their times, live in the estate, are liked, swap a shift.
 */
const today = parseDay('2026-11-20');
const seeds = Array.from({ length: 12 }, (_, index) => 301 + index);
const MONTHS = 4;

const COLUMNS = { visitedAt: 'B', phone: 'E', visitor: 'I', outcome: 'J', satisfaction: 'K', content: 'L' } as const;

test(`${seeds.length} honest offices of ${MONTHS} months: nearly nobody is flagged, and few records have a sign`, () => {
  let flagged = 0;
  let visits = 0;
  let found = 0;
  for (const seed of seeds) {
    const ledger = openHonest(makeHonestOffice(seed, today));
    const findings = signs(ledger);
    flagged += signsByPerson(findings, ledger).filter((person) => person.flagged).length;
    visits += ledger.visitRecords.length;
    found += findings.filter(({ code }) => code !== 'suspect-duplicate-text').length;
  }
  expect(visits).toBeGreaterThan(seeds.length * 400);
  expect(flagged).toBeLessThanOrEqual(Math.floor((seeds.length * MONTHS) / 20));
  // Copied favourites aside, which honest people have too.
  expect(found / visits).toBeLessThan(0.02);
});

describe.each(SIGN_CODES)('%s', (code) => {
  test.each(seeds.slice(0, 4))('every one that is planted in office %i is found at its cell', (seed) => {
    const office = makeHonestOffice(seed, today);
    const planted = plants[code](office, new Dice(seed, 'plants'));
    expect(planted.length).toBeGreaterThan(0);
    const places = planted.map(({ visit, field }) => `${COLUMNS[field]}${office.visits.indexOf(visit) + 2}`);
    const findings = checkLedger(openHonest(office), []).filter((finding) => finding.code === code);
    const missed = places.filter((cell) => !findings.some((one) => one.sheet === '回访记录表' && one.cell === cell));
    expect(missed).toEqual([]);
    for (const finding of findings) expect(finding.severity).toBe('warning');
  });
});

describe.each(deskManners)('who invents three visits in ten: %s', (manner) => {
  test.each(seeds.slice(0, 6))('is flagged in office %i, and nobody else', (seed) => {
    const office = makeHonestOffice(seed, today);
    const { name } = office.staff[seed % office.staff.length]!;
    const fake = inventVisits(office, name, 0.3, manner, new Dice(seed, 'inventions'));
    expect(fake.length).toBeGreaterThan(10);
    const ledger = openHonest(office);
    const people = signsByPerson(signs(ledger), ledger);
    expect(people.filter(({ flagged }) => flagged).map(({ person }) => person)).toEqual([name]);
    expect(people[0]!.person).toBe(name);
  });
});
