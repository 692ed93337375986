import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINDING_CODES } from '../../../src/findings/codes';
import { packs } from '../../../src/regulations/packs/index';
import { dataOf } from '../../../src/workbench/regulationsPage/dataOf';
import { DEMANDS } from '../../../src/workbench/regulationsPage/demands';
import { ENFORCEMENT } from '../../../src/workbench/regulationsPage/enforcement';
import { idsOf, provingTests, titlesOf } from '../../../src/workbench/regulationsPage/provingTests';
import { PROOFS, rulesPart } from '../../../src/workbench/regulationsPage/writePage';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(project, 'docs/regulations.md'), 'utf8');
const source = join(project, '../shared/regulations.md');

/** How many rules each regulation has. */
const RULES: Readonly<Record<string, number>> = {
  ...{ A: 13, B: 10, C: 6, D: 3, E: 2, F: 1, G: 6, H: 5, I: 3, J: 10, K: 1 },
  ...{ L: 6, M: 5, N: 4, O: 5, P: 4, Q: 3, R: 2, S: 2, T: 1, U: 2 },
};
const everyId = Object.entries(RULES).flatMap(([letter, rules]) =>
  Array.from({ length: rules }, (_, index) => `${letter}${index + 1}`),
);

const rowsOf = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => /^\| [A-U]\d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('the rules part of docs/regulations.md is what `npm run regulations` writes', () => {
  expect(page.slice(0, page.indexOf(`\n${PROOFS}`))).toBe(rulesPart(packs));
});

test('every rule id of the regulations has one row, with what it demands, its data, who enforces it and what shows it', () => {
  const rows = rowsOf(page.slice(0, page.indexOf(PROOFS)));
  expect(rows.map(([id]) => id)).toEqual(everyId);
  expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === ''))).toEqual([]);
});

test('each regulation demands as many things as it has rules', () => {
  expect(Object.entries(DEMANDS).map(([letter, demands]) => [letter, demands.length])).toEqual(Object.entries(RULES));
});

(existsSync(source) ? test : test.skip)('no id of the regulations beside the project is missing from the page', () => {
  const stated = [...readFileSync(source, 'utf8').matchAll(/(?:^- |[.;] )([A-U]\d{1,2}) /gm)].map(([, id]) => id!);
  expect(new Set(stated)).toEqual(new Set(everyId));
});

test('a module that the page names exists and reads the section it is named for', () => {
  const astray = Object.entries(ENFORCEMENT).flatMap(([section, { modules, by }]) =>
    modules
      .filter((module) => {
        const file = join(project, 'src', module);
        return !existsSync(file) || !readFileSync(file, 'utf8').includes(by ?? section.split('.').at(-1)!);
      })
      .map((module) => `${section}: ${module}`),
  );
  expect(astray).toEqual([]);
});

test('a finding code that the page names is reported by one of the modules beside it', () => {
  const silent = Object.entries(ENFORCEMENT).flatMap(([section, { modules, shows }]) => {
    const sources = modules.map((module) => readFileSync(join(project, 'src', module), 'utf8'));
    return FINDING_CODES.filter((code) => shows.split(/[^a-z-]+/).includes(code))
      .filter((code) => !sources.some((text) => text.includes(`'${code}'`)))
      .map((code) => `${section}: ${code}`);
  });
  expect(silent).toEqual([]);
});

test('every section of the packs that states a rule has somebody who enforces it, and nothing else is listed', () => {
  const sections = new Set(packs.flatMap((pack) => [...dataOf(pack).values()].flat()));
  expect([...sections].sort()).toEqual(Object.keys(ENFORCEMENT).sort());
});

test('every rule id is named by a test of its effect, not only by one of its data', () => {
  const proofs = provingTests(project);
  const unproved = everyId.filter(
    (id) => !(proofs.get(id) ?? []).some((file) => !file.startsWith('test/regulations/')),
  );
  expect(unproved).toEqual([]);
});

describe('which ids a test names', () => {
  test('titles of tests, groups and tables of tests are read, texts elsewhere are not', () => {
    const text =
      "describe('one', () => { test.each([['A1']])('two %s', () => f('three')); it(`four ${x}`, () => {}); });";
    expect(titlesOf(text)).toEqual(['one', 'two %s', '`four ${x}`']);
  });

  test('ids stand alone, beside Chinese, in lists and in spans', () => {
    expect(idsOf('A3：抽样，B4/B10 与C2')).toEqual(['A3', 'B4', 'B10', 'C2']);
    expect(idsOf('A7–A10 hold')).toEqual(['A7', 'A8', 'A9', 'A10']);
    expect(idsOf('AB12, A1B, V1 and xA3, printed on A4')).toEqual([]);
  });
});
