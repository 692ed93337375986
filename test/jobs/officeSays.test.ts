import { changeSettings, readSettings, writeSettings } from '../../src/excel/settingsStore';
import { findingKey } from '../../src/findings/findingKey';
import { checkJob } from '../../src/jobs/checkJob';
import { complaintFormsJob } from '../../src/jobs/complaintFormsJob';
import { planJob } from '../../src/jobs/planJob';
import { ratesJob } from '../../src/jobs/ratesJob';
import { summaryJob } from '../../src/jobs/summaryJob';
import { verdictJob } from '../../src/jobs/verdictJob';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import { fromForm, toForm } from '../../src/taskpane/settings/form';
import { dayFromIso } from '../../src/values/moment';
import { onHost } from '../excel/onHost';
import { contextOf, OFFICE } from './smallOffice';

/** What an office says in the pane changes what the jobs find, through the workbook's own settings. */

const on = (iso: string): number => dayFromIso(iso)!;

async function office(settings: Partial<OfficeSettings> = {}, sheets: Parameters<typeof onHost>[0] = OFFICE) {
  const book = await onHost(sheets);
  await writeSettings(book.gate, { ...defaultSettings(), ...settings });
  return book;
}

/** T1 was settled on 8 October and answered on the 12th, four days later. */
const FOUR_DAYS = {
  ...OFFICE,
  回访记录表: OFFICE.回访记录表.map((row) => (row[0] === 'H2' ? [row[0], on('2026-10-12'), ...row.slice(2)] : row)),
};

describe('a figure changed in the pane changes the result', () => {
  async function onTime(days: string | null) {
    const { gate } = await office({ packs: ['work-instruction'] }, FOUR_DAYS);
    // As the pane saves it: the text of the field, through the form, into the workbook.
    if (days !== null) {
      await changeSettings(gate, (settings) => {
        const form = { ...toForm(settings), figures: { 'J3:window:投诉': days } };
        return fromForm(form, settings).settings!;
      });
    }
    const { rates } = await ratesJob(contextOf(gate), '2026-10');
    const rate = rates.find(({ rate: id, group }) => id === 'visit-on-time-rate' && group.kind === '投诉')!;
    return [rate.numerator, rate.denominator];
  }

  test('J3: a visit four days after is late within 3 days and on time within 5', async () => {
    // T2, settled on 26 October, was never answered: due on the 29th, or on the 31st.
    expect(await onTime(null)).toEqual([0, 2]);
    expect(await onTime('5')).toEqual([1, 2]);
    expect(await onTime('4')).toEqual([1, 2]);
    expect(await onTime('3')).toEqual([0, 2]);
  });

  test('A13: all visits by phone exceed 70 %, and meet a cap of 100 %', async () => {
    const { gate } = await office();
    const share = async () =>
      (await ratesJob(contextOf(gate), '2026-10')).rates.find(({ rate }) => rate === 'phone-letter-share')!;
    expect(await share()).toMatchObject({ value: 1, target: 0.7, met: false, rules: ['A13'] });
    await changeSettings(gate, (settings) => ({ ...settings, figures: { A13: 1 } }));
    expect(await share()).toMatchObject({ value: 1, target: 1, met: true });
  });
});

test('where two regulations differ, the stricter holds until the office chooses: A13 beside C5', async () => {
  const { gate } = await office({ packs: ['residential-park', 'property-c'] });
  const target = async () =>
    (await ratesJob(contextOf(gate), '2026-10')).rates.find(({ rate }) => rate === 'phone-letter-share')!;
  expect(await target()).toMatchObject({ target: 0.6, rules: ['C5'] });
  await changeSettings(gate, (settings) => ({ ...settings, choices: { 'phone-letter-share': 'A13' } }));
  expect(await target()).toMatchObject({ target: 0.7, rules: ['A13'] });
});

describe('待核查: the verdict on a sign', () => {
  /** 何梅 changed the light that she asks about. */
  const SELF = {
    ...OFFICE,
    投诉登记表: OFFICE.投诉登记表.map((row, index) => [...row, index === 0 ? '处理人' : '何梅']),
  };
  const signsIn = async (gate: Parameters<typeof contextOf>[0]) =>
    (await checkJob(contextOf(gate))).findings.filter(({ code }) => code === 'suspect-self-visit');

  test('explained is not shown again, is kept with its note and day, and can be taken back', async () => {
    const { gate } = await office({}, SELF);
    const [sign] = await signsIn(gate);
    expect(sign).toMatchObject({ params: { person: '何梅' } });
    await verdictJob(contextOf(gate), findingKey(sign!), 'explained', '当时只有她值班');
    expect(await signsIn(gate)).toEqual([]);
    expect((await readSettings(gate)).verdicts).toEqual([
      { key: findingKey(sign!), verdict: 'explained', note: '当时只有她值班', on: '2026-11-20' },
    ]);
    await verdictJob(contextOf(gate), findingKey(sign!), null);
    expect(await signsIn(gate)).toHaveLength(1);
  });

  test('a confirmed one stays and says so', async () => {
    const { gate } = await office({}, SELF);
    const [sign] = await signsIn(gate);
    await verdictJob(contextOf(gate), findingKey(sign!), 'falsifiedRecord', '');
    expect((await signsIn(gate))[0]?.params['verdict']).toBe('falsifiedRecord');
  });

  test('a sign that is switched off is not looked for', async () => {
    const { signs } = defaultSettings();
    const { gate } = await office({ signs: { ...signs, selfVisit: { on: false } } }, SELF);
    expect(await signsIn(gate)).toEqual([]);
  });
});

describe('sheets that only some regulations ask for', () => {
  const names = (host: { workbook: { sheets: readonly { name: string }[] } }) =>
    host.workbook.sheets.map(({ name }) => name);

  test('the summary lists them after its two; they stand in the workbook, and the registers are as they were', async () => {
    const { host, gate } = await office({ packs: ['residential-park', 'owner-service'] });
    const { sheets } = await summaryJob(contextOf(gate), '2026-10');
    expect(sheets.slice(0, 2)).toEqual(['月度汇总 2026-10', '汇总明细 2026-10']);
    expect(sheets.length).toBeGreaterThan(2);
    expect(names(host)).toEqual([...Object.keys(OFFICE), ...sheets]);
    const again = await summaryJob(contextOf(gate), '2026-10');
    expect(again.sheets).toEqual(sheets);
    expect(names(host)).toEqual([...Object.keys(OFFICE), ...sheets]);
  });

  test('the planned visits get forms beside the list, or alone', async () => {
    const { host, gate } = await office();
    const { sheet, forms } = await planJob(contextOf(gate), { draw: true, forms: true });
    expect([sheet, forms]).toEqual(['次日回访清单 2026-11-23', '回访记录单 2026-11-23']);
    const alone = await planJob(contextOf(gate), { draw: false, forms: true });
    expect([alone.sheet, alone.forms]).toEqual([null, '回访记录单 2026-11-23']);
    expect(names(host)).toEqual([...Object.keys(OFFICE), '次日回访清单 2026-11-23', '回访记录单 2026-11-23']);
  });

  test('H4: open complaints get a form where a regulation has one', async () => {
    const open = {
      ...OFFICE,
      投诉登记表: [...OFFICE.投诉登记表, ['T9', on('2026-11-18'), '1-1-101', '陈一', '门禁坏了', '工程部', '', '']],
    };
    const without = await office({ packs: ['residential-park'] }, open);
    expect(await complaintFormsJob(contextOf(without.gate))).toBeNull();
    const { host, gate } = await office({ packs: ['online-shop'] }, open);
    const sheet = await complaintFormsJob(contextOf(gate));
    expect(names(host)).toContain(sheet);
  });
});
