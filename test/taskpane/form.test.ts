import { defaultSettings, officeSettingsSchema } from '../../src/regulations/settings';
import { figureText, fromForm, toForm } from '../../src/taskpane/settings/form';

const shares = new Set(['A13:phone-letter-share', 'A13']);

describe('settings as a form', () => {
  test('showing and saving settings changes nothing, also what the form does not show', () => {
    const settings = officeSettingsSchema.parse({
      ...defaultSettings(),
      packs: ['residential-park', 'work-instruction'],
      figures: { 'A13:phone-letter-share': 0.65, 'J3:window:投诉': 5 },
      staff: [
        {
          name: '张敏',
          post: '房管员',
          area: ['3', '5'],
          minutes: 180,
          leave: [{ from: '2026-11-23', to: '2026-11-24' }],
        },
      ],
      holidays: [{ date: '2027-01-01', workday: false, name: '元旦' }],
      synonyms: { channel: { 打电话: '电话' } },
      scales: { '*': { best: 5, worst: 1 } },
      letterScale: { A: '满意' },
      mappings: [{ sheet: '通讯录', register: null }],
      ignored: [{ key: 'k', reason: '已核对' }],
      options: { fairIsSatisfied: true, dueFrom: '2026-08-01' },
    });
    expect(fromForm(toForm(settings, shares), settings, shares).settings).toEqual(settings);
  });

  test('a share is typed as per cent, other figures as they are', () => {
    expect(figureText(0.07, true)).toBe('7');
    expect(figureText(0.125, true)).toBe('12.5');
    expect(figureText(3, false)).toBe('3');
    const base = defaultSettings();
    const form = { ...toForm(base, shares), figures: { 'A13:phone-letter-share': '60' } };
    expect(fromForm(form, base, shares).settings?.figures).toEqual({ 'A13:phone-letter-share': 0.6 });
  });

  test('rows in which nothing was typed are no rows; areas are read with any separator', () => {
    const base = defaultSettings();
    const form = {
      ...toForm(base, shares),
      staff: [
        { name: '  ', post: '', area: '', minutes: '' },
        { name: ' 李强 ', post: '', area: '1、2，3 4', minutes: '' },
      ],
      synonyms: [{ field: 'kind', written: '', canonical: '投诉' }],
    };
    const { settings } = fromForm(form, base, shares);
    expect(settings?.staff).toEqual([{ name: '李强', post: '', area: ['1', '2', '3', '4'], minutes: null, leave: [] }]);
    expect(settings?.synonyms).toEqual({});
  });

  test('what cannot be is refused with its place, and nothing is taken over', () => {
    const base = defaultSettings();
    const form = toForm(base, shares);
    expect(fromForm({ ...form, minutesPerDay: '' }, base, shares).problem).toMatchObject({
      path: 'minutesPerDay',
      code: 'invalid',
    });
    expect(fromForm({ ...form, contactFrom: '25:00' }, base, shares).problem?.path).toBe('contactHours.from');
    expect(fromForm({ ...form, packs: [] }, base, shares).problem?.path).toBe('packs');
    const wrongDay = [{ date: '2026-02-30', workday: 'no', name: '' }];
    expect(fromForm({ ...form, holidays: wrongDay }, base, shares).problem?.path).toBe('holidays.0.date');
    const tooMuch = { 'A13:phone-letter-share': '140' };
    expect(fromForm({ ...form, figures: tooMuch }, base, shares).problem?.code).toBe('figure-out-of-range');
  });
});
