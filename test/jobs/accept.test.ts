import { acceptJob } from '../../src/jobs/acceptJob';
import { planJob } from '../../src/jobs/planJob';
import { recordJob } from '../../src/jobs/recordJob';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import { failureCode, onHost } from '../excel/onHost';
import { protectSheet } from '../excel/protectSheet';
import { LIST, lineOf, linesOf, listOffice, MONDAY, type } from './listOffice';
import { contextOf } from './smallOffice';

async function withList(homes: number, layout: 'blocks' | 'sheets' = 'blocks') {
  const book = await onHost(listOffice(homes));
  const settings: OfficeSettings = defaultSettings();
  const planning = { ...settings.planning, layout };
  const context = contextOf(book.gate, { settings: { ...settings, planning } });
  await planJob(context, { draw: true, date: MONDAY });
  return { ...book, context };
}

const marks = async (gate: Parameters<typeof linesOf>[0]) => (await linesOf(gate)).map(({ values }) => values.accepted);

describe('accepting the list of a day', () => {
  test.each(['blocks', 'sheets'] as const)('marks every line with √ and the day (%s)', async (layout) => {
    const { gate, context } = await withList(4, layout);
    expect(await acceptJob(context, { date: MONDAY, accepted: true })).toBe(4);
    expect(await marks(gate)).toEqual(Array.from({ length: 4 }, () => '√ 2026-11-20'));
    expect((await linesOf(gate)).every(({ accepted }) => accepted)).toBe(true);
  });

  test('leaves a mark that somebody has made by hand', async () => {
    const { host, gate, context } = await withList(2);
    type(host.workbook, await lineOf(gate, '1-1-102'), 'accepted', '王主任');
    await acceptJob(context, { date: MONDAY, accepted: true });
    expect((await lineOf(gate, '1-1-102')).values.accepted).toBe('王主任');
    expect((await lineOf(gate, '1-1-101')).values.accepted).toBe('√ 2026-11-20');
  });

  test('is taken back from every line, whoever marked it', async () => {
    const { host, gate, context } = await withList(2);
    type(host.workbook, await lineOf(gate, '1-1-102'), 'accepted', '王主任');
    await acceptJob(context, { date: MONDAY, accepted: true });
    expect(await acceptJob(context, { date: MONDAY, accepted: false })).toBe(2);
    expect(await marks(gate)).toEqual(['', '']);
  });

  test('writes nothing but the marks: what was filled in can be recorded as before', async () => {
    const { host, gate, context } = await withList(2);
    type(host.workbook, await lineOf(gate, '1-1-101'), 'outcome', '已接通');
    const before = await linesOf(gate);
    await acceptJob(context, { date: MONDAY, accepted: true });
    const after = await linesOf(gate);
    const bare = ({ values }: (typeof before)[number]) => ({ ...values, accepted: '' });
    expect(after.map(bare)).toEqual(before.map(bare));
    expect((await recordJob({ ...context, today: MONDAY })).rows).toHaveLength(1);
  });

  test('is of that day alone', async () => {
    const { gate, context } = await withList(2);
    await planJob(context, { draw: true, date: MONDAY + 1 });
    await acceptJob(context, { date: MONDAY + 1, accepted: true });
    const accepted = (await linesOf(gate)).filter((line) => line.accepted);
    expect(new Set(accepted.map(({ date }) => date))).toEqual(new Set([MONDAY + 1]));
  });

  test('a day without a list, or a protected list, is refused before anything is written', async () => {
    const { host, gate, context } = await withList(2);
    expect(await failureCode(acceptJob(context, { date: MONDAY + 1, accepted: true }))).toBe('no-visit-list');
    protectSheet(host, LIST);
    expect(await failureCode(acceptJob(context, { date: MONDAY, accepted: true }))).toBe('sheet-protected');
    expect(await marks(gate)).toEqual(['', '']);
  });
});
