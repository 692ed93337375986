import { COUNTING, FIELDS, SIGNS } from '../../src/taskpane/settings/fields';
import { figureText, formProblems, fromForm, toForm, type SettingsForm } from '../../src/taskpane/settings/form';
import { pageOf } from '../../src/taskpane/settings/pages';
import { defaultSettings, officeSettingsSchema } from '../../src/regulations/settings';

const base = defaultSettings();
const blank = toForm(base);
const withValues = (values: Record<string, string>): SettingsForm => ({
  ...blank,
  values: { ...blank.values, ...values },
});
const withList = (list: keyof SettingsForm['lists'], ...rows: Record<string, string>[]): SettingsForm => ({
  ...blank,
  lists: { ...blank.lists, [list]: rows },
});

describe('settings as a form', () => {
  test('showing and saving settings changes nothing, also what the form does not show', () => {
    const settings = officeSettingsSchema.parse({
      ...base,
      packs: ['residential-park', 'work-instruction'],
      // More decimals than are shown.
      figures: { 'A13:phone-letter-share': 0.6543217, 'J3:window:投诉': 5 },
      choices: { 'visit-rate:投诉': 'J4' },
      staff: [
        {
          name: '张敏',
          post: '房管员',
          area: ['3', '5'],
          minutes: 180,
          leave: [
            { from: '2026-11-23', to: '2026-11-24' },
            { from: '2026-12-01', to: '2026-12-01' },
          ],
        },
      ],
      holidays: [{ date: '2027-01-01', workday: false, name: '元旦' }],
      synonyms: { channel: { 打电话: '电话' } },
      scales: { '*': { best: 5, worst: 1 } },
      letterScale: { A: '满意' },
      scripts: { 投诉: ['处理得怎么样？', '还有什么意见？'] },
      mappings: [{ sheet: '通讯录', register: null }],
      ignored: [{ key: 'k', reason: '已核对' }],
      verdicts: [{ key: 'v', verdict: 'explained', on: '2026-11-01' }],
      draws: [{ rule: 'A3', period: '2026-10', seed: 1, on: '2026-11-01', keys: ['W1'] }],
      options: { fairIsSatisfied: true, dueFrom: '2026-08-01', complaintRateBase: 'area', managedArea: 81234.5 },
      planning: { daysBetweenContacts: 0, attemptsADay: 1, attemptsInAll: 4, ownWork: true, layout: 'sheets' },
      signs: { uniform: { likelihood: 0.012345 }, pace: { on: false }, contradiction: { words: ['没弄好'] } },
    });
    expect(fromForm(toForm(settings), settings).settings).toEqual(settings);
  });

  test('every option, every threshold of a sign and everything about making the list has a field', () => {
    const paths = (value: object, start: string): string[] =>
      Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
        typeof each === 'object' && each !== null && !Array.isArray(each)
          ? paths(each, `${start}.${key}`)
          : [`${start}.${key}`],
      );
    const shown = FIELDS.map(({ path }) => path);
    expect(shown).toEqual(expect.arrayContaining(paths(base.options, 'options')));
    expect(shown).toEqual(expect.arrayContaining(paths(base.signs, 'signs')));
    expect(shown).toEqual(expect.arrayContaining(paths(base.planning, 'planning')));
    expect(new Set(shown).size).toBe(shown.length);
    expect(SIGNS).toHaveLength(Object.keys(base.signs).length);
  });

  test('a share is typed as per cent, other figures as they are', () => {
    expect(figureText(0.07, true)).toBe('7');
    expect(figureText(0.125, true)).toBe('12.5');
    expect(figureText(3, false)).toBe('3');
    const form = { ...blank, figures: { 'A13:phone-letter-share': '60', 'J3:window:投诉': '5' } };
    expect(fromForm(form, base).settings?.figures).toEqual({ 'A13:phone-letter-share': 0.6, 'J3:window:投诉': 5 });
  });

  test('a choice left to the packs is null, said it is yes or no', () => {
    expect(COUNTING[0]).toMatchObject({ path: 'options.fairIsSatisfied', type: 'asPacks' });
    const counted = (text: string) =>
      fromForm(withValues({ 'options.fairIsSatisfied': text }), base).settings?.options.fairIsSatisfied;
    expect(['', 'yes', 'no'].map(counted)).toEqual([null, true, false]);
  });

  test('rows in which nothing was typed are no rows; areas and leave are read with any separator', () => {
    const form: SettingsForm = {
      ...blank,
      lists: {
        ...blank.lists,
        staff: [
          { name: '  ', post: '', area: '', minutes: '', leave: '' },
          { name: ' 李强 ', post: '', area: '1、2，3 4', minutes: '', leave: '2026-11-23 至 2026-11-24；2026-12-01' },
        ],
        synonyms: [{ field: 'kind', written: '', canonical: '' }],
      },
    };
    const { settings } = fromForm(form, base);
    expect(settings?.staff).toEqual([
      {
        name: '李强',
        post: '',
        area: ['1', '2', '3', '4'],
        minutes: null,
        leave: [
          { from: '2026-11-23', to: '2026-11-24' },
          { from: '2026-12-01', to: '2026-12-01' },
        ],
      },
    ]);
    expect(settings?.synonyms).toEqual({});
  });

  test('own questions: one a line, blank lines are none', () => {
    const form = withList('scripts', { kind: '投诉', questions: '处理得怎么样？\n\n 还有什么意见？ ' });
    expect(fromForm(form, base).settings?.scripts).toEqual({ 投诉: ['处理得怎么样？', '还有什么意见？'] });
  });
});

describe('what cannot be saved is marked at its field, and nothing is taken over', () => {
  test.each([
    ['minutesPerDay', '', 'required'],
    ['minutesPerDay', '0', 'least'],
    ['minutesPerDay', '2.5', 'whole'],
    ['minutesPerDay', '1e3', 'number'],
    ['contactHours.from', '25:00', 'time'],
    ['options.dueFrom', '2026-02-30', 'date'],
    ['options.matterDays', '-1', 'least'],
    ['planning.daysBetweenContacts', '-1', 'least'],
    ['planning.attemptsInAll', '0', 'least'],
    ['signs.sharedPhone.households', '1', 'least'],
    ['signs.duplicateText.similarity', '101', 'share'],
  ])('%s "%s": %s', (path, text, code) => {
    const saved = fromForm(withValues({ [path]: text }), base);
    expect(saved.settings).toBeUndefined();
    expect(saved.problems).toContainEqual({ field: path, code });
  });

  test('hours that end before they begin, and a rate by area without an area', () => {
    expect(formProblems(withValues({ 'contactHours.from': '18:00' }))).toEqual([
      { field: 'contactHours.to', code: 'before' },
    ]);
    expect(formProblems(withValues({ 'options.complaintRateBase': 'area' }))).toEqual([
      { field: 'options.managedArea', code: 'area' },
    ]);
  });

  test.each([
    ['staff', { name: '', post: '管家', area: '', minutes: '', leave: '' }, 'name', 'required'],
    ['staff', { name: '甲', post: '', area: '', minutes: '0', leave: '' }, 'minutes', 'minutes'],
    ['staff', { name: '甲', post: '', area: '', minutes: '', leave: '2026-11-24~2026-11-23' }, 'leave', 'leave'],
    ['holidays', { date: '2026-02-30', workday: 'no', name: '' }, 'date', 'date'],
    ['holidays', { date: '', workday: 'no', name: '元旦' }, 'date', 'required'],
    ['scales', { field: '*', best: '5', worst: '5' }, 'worst', 'bestIsWorst'],
    ['scales', { field: '*', best: '五', worst: '1' }, 'best', 'number'],
    ['letters', { letter: 'AB', meaning: '满意' }, 'letter', 'letter'],
    ['letters', { letter: 'A', meaning: '呵呵' }, 'meaning', 'word'],
    ['synonyms', { field: 'channel', written: '呼叫', canonical: '' }, 'canonical', 'required'],
    ['synonyms', { field: 'channel', written: '呼叫', canonical: '满意' }, 'canonical', 'word'],
    ['scripts', { kind: '投诉', questions: ' \n ' }, 'questions', 'required'],
  ] as const)('%s %o', (list, row, key, code) => {
    const good = { staff: { name: '乙' }, holidays: { date: '2027-01-01' } }[list as string];
    const form = withList(list, ...(good === undefined ? [] : [good]), row);
    expect(formProblems(form)).toContainEqual({ field: `${list}.${good === undefined ? 0 : 1}.${key}`, code });
  });

  test('what stands twice is marked at the second', () => {
    const form = withList('staff', { name: '甲' }, { name: '' }, { name: '甲' });
    expect(formProblems(form)).toEqual([{ field: 'staff.2.name', code: 'twice' }]);
  });

  test('figures out of range, and no regulation at all', () => {
    const figures = { 'A13:phone-letter-share': '140', 'J3:window:投诉': '2.5' };
    expect(formProblems({ ...blank, figures })).toEqual([
      { field: 'figures.A13:phone-letter-share', code: 'share' },
      { field: 'figures.J3:window:投诉', code: 'figure' },
    ]);
    expect(formProblems({ ...blank, packs: [] })).toEqual([{ field: 'packs', code: 'noPack' }]);
  });

  test('each problem is on the page where its field stands', () => {
    expect(['packs', 'figures.A13', 'options.dueFrom', 'signs.pace.on'].map(pageOf)).toEqual([
      'rules',
      'rules',
      'counting',
      'counting',
    ]);
    expect(
      ['contactHours.to', 'planning.layout', 'staff.0.name', 'holidays.1.date', 'synonyms.0.written'].map(pageOf),
    ).toEqual(['people', 'people', 'people', 'people', 'words']);
    expect(pageOf('scripts.0.kind')).toBe('words');
  });
});
