import fc from 'fast-check';
import {
  fileForOffices,
  fullCopy,
  OWN_PARTS,
  readSettingsFile,
  settingsChanges,
  takeOver,
  type SettingsFile,
} from '../../src/jobs/settingsExchange';
import { packs } from '../../src/regulations/packs/index';
import { defaultSettings, officeSettingsSchema, type OfficeSettings } from '../../src/regulations/settings';

function read(text: string): SettingsFile {
  const { file, problems } = readSettingsFile(text);
  if (file === undefined) throw new Error(JSON.stringify(problems));
  return file;
}

const word = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => text !== '__proto__');
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
const date = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Settings of any office: every part filled in some way. */
const anySettings: fc.Arbitrary<OfficeSettings> = fc
  .record({
    packs: fc.uniqueArray(fc.constantFrom(...packs.map(({ id }) => id)), { minLength: 1 }),
    mappings: fc.array(fc.record({ sheet: word, register: fc.constantFrom('visits', null), columns: fc.constant({}) })),
    staff: fc.array(
      fc.record({
        // Names that stand nowhere else in a file.
        name: fc.integer({ min: 100, max: 999 }).map((n) => `员工${n}`),
        post: word,
        area: fc.array(word),
        minutes: maybe(fc.integer({ min: 1, max: 600 })),
        leave: fc.array(fc.record({ from: date, to: date })),
      }),
    ),
    holidays: fc.array(fc.record({ date, workday: fc.boolean(), name: word })),
    contactHours: fc.record({ from: clock, to: clock }),
    minutesPerDay: fc.integer({ min: 1, max: 600 }),
    synonyms: fc.dictionary(fc.constantFrom('kind', 'channel'), fc.dictionary(word, word)),
    scales: fc.dictionary(word, fc.record({ best: fc.integer(), worst: fc.integer() })),
    letterScale: fc.dictionary(fc.constantFrom('A', 'B', 'C'), word),
    figures: fc
      .subarray(['A13', 'J3:window:投诉'])
      .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(0, 1)])))),
    choices: fc.constantFrom({}, { 'visit-rate:投诉': 'O5' }, { 'window:维修': 'J3', 'reach:维修': 'A3' }),
    options: fc.record({
      fairIsSatisfied: maybe(fc.boolean()),
      ratherIsSatisfied: maybe(fc.boolean()),
      dueFrom: maybe(date),
      matterDays: fc.nat(30),
      recordAnswersSeveral: fc.boolean(),
      complaintRateBase: fc.constantFrom('households' as const, 'area' as const),
      managedArea: maybe(fc.integer({ min: 1, max: 1_000_000 })),
      rankFrom: fc.nat(100),
      fines: fc.boolean(),
      points: fc.boolean(),
    }),
    signs: fc.record({ pace: fc.record({ on: fc.boolean(), onsiteAnHour: fc.integer({ min: 1, max: 40 }) }) }),
    verdicts: fc.array(
      fc.record({
        key: fc.uuid(),
        verdict: fc.constantFrom('explained', 'falsifiedVisit'),
        note: fc.integer({ min: 100, max: 999 }).map((n) => `已问过员工${n}`),
        on: date,
      }),
    ),
    draws: fc.array(
      fc.record({ rule: fc.constant('A3'), period: word, seed: fc.integer(), on: date, keys: fc.array(fc.uuid()) }),
    ),
    scripts: fc.dictionary(word, fc.array(word)),
    splitMatters: fc.array(fc.uuid()),
    ignored: fc.array(fc.record({ key: fc.uuid(), reason: word })),
    seed: fc.integer(),
  })
  .map((parts) => officeSettingsSchema.parse({ version: 2, ...parts }));

const ownOf = (settings: OfficeSettings) => [
  ...OWN_PARTS.map((part) => settings[part]),
  settings.options.dueFrom,
  settings.options.managedArea,
];
const commonOf = (settings: OfficeSettings) => {
  const own = new Set<string>([...OWN_PARTS, 'options', 'dueFrom', 'managedArea']);
  return [...Object.entries(settings), ...Object.entries(settings.options)].filter(([part]) => !own.has(part));
};

describe('settings as one JSON file', () => {
  test('a full copy taken over by any workbook makes the settings equal', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (here, there) => {
        expect(takeOver(there, read(fullCopy(here)))).toEqual(here);
      }),
    );
  });

  test("headquarters' file brings all that is common and leaves the office its columns, people, draws and verdicts", () => {
    fc.assert(
      fc.property(anySettings, anySettings, (headquarters, office) => {
        const after = takeOver(office, read(fileForOffices(headquarters)));
        expect(commonOf(after)).toEqual(commonOf(headquarters));
        expect(ownOf(after)).toEqual(ownOf(office));
      }),
    );
  });

  test("headquarters' file names no person and holds no verdict, no ignored finding and no draw", () => {
    fc.assert(
      fc.property(anySettings, (headquarters) => {
        const text = fileForOffices(headquarters);
        expect(text).not.toContain('员工');
        for (const { key } of headquarters.verdicts) expect(text).not.toContain(key);
        for (const { key } of headquarters.ignored) expect(text).not.toContain(key);
        for (const key of headquarters.draws.flatMap(({ keys }) => keys)) expect(text).not.toContain(key);
        expect(read(text).own).toEqual([]);
      }),
    );
  });

  test('what would change is named part by part, and nothing where nothing does', () => {
    const office = { ...defaultSettings(), figures: { A13: 0.6 } };
    expect(settingsChanges(office, structuredClone(office))).toEqual([]);
    const after = { ...office, packs: ['work-instruction', 'residential-park'], figures: {} };
    expect(settingsChanges(office, after)).toEqual([
      { part: 'packs', before: 1, after: 2 },
      { part: 'figures', before: 1, after: 0 },
    ]);
    fc.assert(
      fc.property(anySettings, anySettings, (before, next) => {
        const changed = settingsChanges(before, next).map(({ part }) => part);
        const undone = { ...next, ...Object.fromEntries(changed.map((part) => [part, before[part]])) };
        expect(undone).toEqual(before);
      }),
    );
  });

  test('a file written by hand may say little: what it leaves out of the common parts is the default', () => {
    const office = officeSettingsSchema.parse({
      ...defaultSettings(),
      figures: { A13: 0.6 },
      staff: [{ name: '何梅' }],
      options: { dueFrom: '2026-08-01' },
    });
    const after = takeOver(office, read('\uFEFF{"packs": ["work-instruction"], "options": {"rankFrom": 10}}'));
    expect(after.packs).toEqual(['work-instruction']);
    expect(after.figures).toEqual({});
    expect(after.options).toMatchObject({ rankFrom: 10, dueFrom: '2026-08-01' });
    expect(after.staff).toEqual(office.staff);
  });

  test('a full copy made by version 1 is still a full copy', () => {
    const text = JSON.stringify({ version: 1, packs: ['residential-park'], staff: [{ name: '何梅' }], mappings: [] });
    expect(read(text).own).toEqual(['mappings', 'staff']);
  });

  test('a wrong file, a damaged one and one of a newer version are refused as a whole', () => {
    expect(readSettingsFile('{').problems?.[0]?.code).toBe('not-json');
    expect(readSettingsFile('{"version": 3}').problems?.[0]?.code).toBe('newer-version');
    expect(readSettingsFile('{"version": 2, "packs": []}').problems?.[0]?.path).toBe('packs');
  });
});
