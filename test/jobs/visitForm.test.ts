import type { ExcelHost } from '../../src/workbench/doors/inProcess';
import type { Gate } from '../../src/excel/gate';
import { goToCell } from '../../src/excel/selection';
import { undo } from '../../src/excel/undo';
import type { JobContext } from '../../src/jobs/context';
import { planJob } from '../../src/jobs/planJob';
import { readPromised } from '../../src/jobs/promisedTime';
import { recordJob } from '../../src/jobs/recordJob';
import { saveVisitForm, type VisitResults } from '../../src/jobs/saveVisitJob';
import { openVisitForm, type VisitForm } from '../../src/jobs/visitFormJob';
import { defaultSettings } from '../../src/regulations/settings';
import { dayFromIso, isoDay, isoMoment } from '../../src/values/moment';
import { failureCode, onHost } from '../excel/onHost';
import { LIST, lineOf, linesOf, listOffice, MONDAY, results, type } from './listOffice';
import { contextOf, fingerprint } from './smallOffice';

const VISITS = '回访记录表';

async function withList(homes: number, packs?: string[], sheets = listOffice(homes)) {
  const book = await onHost(sheets);
  const settings = packs === undefined ? {} : { settings: { ...defaultSettings(), packs } };
  const context = contextOf(book.gate, { today: MONDAY, ...settings });
  await planJob(contextOf(book.gate, settings), { draw: true, date: MONDAY });
  return { ...book, context };
}

/** The same workbook under other regulations. */
const under = (context: JobContext, ...packs: string[]): JobContext => ({
  ...context,
  settings: { ...defaultSettings(), packs },
});

/** The form of a home, by selecting a cell of its line as a person does. */
async function formOf(context: JobContext, room: string): Promise<VisitForm> {
  const { sheet, row } = await lineOf(context.gate, room);
  await goToCell(context.gate, sheet, `E${row}`);
  const form = await openVisitForm(context);
  if (form === null) throw new Error(`No form for ${room}`);
  return form;
}

const noted = (changes: Partial<VisitResults> = {}): VisitResults => ({
  outcome: '已接通',
  satisfaction: '满意',
  opinion: '已修好',
  promisedAt: '',
  signature: '',
  refusalNote: '',
  answers: {},
  ...changes,
});

/** The rows of the visit register below what was there at first, by header. */
function added({ workbook }: ExcelHost): Record<string, unknown>[] {
  const sheet = workbook.sheets.find(({ name }) => name === VISITS)!;
  const { bottom, right } = sheet.usedArea(true)!;
  const columns = Array.from({ length: right + 1 }, (_, column) => column);
  const rows = Array.from({ length: Math.max(0, bottom - 1) }, (_, index) => index + 2);
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [String(sheet.value(0, column)), sheet.value(row, column)])),
  );
}

const listed = async (gate: Gate) => JSON.stringify((await linesOf(gate)).map(({ values }) => values));

describe('the form of the selected row', () => {
  test('is none where no row of a list is selected', async () => {
    const { gate, context } = await withList(2);
    for (const [sheet, cell] of [
      ['投诉登记表', 'A2'],
      [LIST, 'A1'],
      [LIST, 'A60'],
    ] as const) {
      await goToCell(gate, sheet, cell);
      expect([sheet, cell, await openVisitForm(context)]).toEqual([sheet, cell, null]);
    }
  });

  test('says why, by which rules, and leads to the complaint, also when its row has moved since', async () => {
    const { host, context } = await withList(3);
    const form = await formOf(context, '1-1-102');
    expect(form.line).toMatchObject({ room: '1-1-102', name: '住户乙', kinds: ['投诉'], references: ['T2'] });
    expect(form.why).toHaveLength(1);
    expect(form.why[0]).toContain('11-12');
    expect(form.rules).toContain('A11');
    expect(form.sources).toEqual([{ sheet: '投诉登记表', cell: 'A3' }]);
    await host.run(async (excel) => {
      excel.workbook.worksheets.getItem('投诉登记表').getRange('2:3').insert('Down');
      await excel.sync();
    });
    expect((await formOf(context, '1-1-102')).sources).toEqual([{ sheet: '投诉登记表', cell: 'A5' }]);
  });

  test('tells what happened with the customer, the newest first', async () => {
    const { context } = await withList(2);
    const history = ({ history: entries }: VisitForm) =>
      entries.map(({ register, day }) => [register, day === null ? null : isoDay(day)]);
    expect(history(await formOf(context, '1-1-101'))).toEqual([
      ['complaints', '2026-11-10'],
      ['visits', '2026-08-03'],
    ]);
    expect(history(await formOf(context, '1-1-102'))).toEqual([['complaints', '2026-11-10']]);
  });

  test('knows the next line without a result', async () => {
    const { host, gate, context } = await withList(3);
    const [first, second, third] = await linesOf(gate);
    type(host.workbook, second!, 'outcome', '无人接听');
    const next = async (room: string) => (await formOf(context, room)).next;
    expect(await next(first!.room)).toMatchObject({ sheet: LIST, cell: expect.stringMatching(`\\D${third!.row}$`) });
    expect(await next(third!.room)).toBeNull();
  });

  test('asks for the ratings a record must have (J6), beside the script (A2)', async () => {
    const { context } = await withList(1);
    const [plain] = (await formOf(context, '1-1-101')).questions;
    expect([plain!.kind, plain!.rules]).toEqual(['投诉', ['A2']]);
    expect(plain!.questions.map(({ field }) => field)).toEqual([
      'content',
      'satisfaction',
      'item:服务态度',
      'promisedAt',
    ]);
    const [asked] = (await formOf(under(context, 'residential-park', 'work-instruction'), '1-1-101')).questions;
    expect(asked!.rules).toContain('J6');
    const fields = ['服务质量', '服务效果', '满意程度', '缺点与不足', '建议'].map((item) => `item:${item}`);
    expect(asked!.questions.map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
  });

  test('of a promised call-back asks the script of its kind (M1) and leads to the visit that promised it', async () => {
    const office = listOffice(1);
    const said = ['H2', dayFromIso('2026-11-18')!, '1-1-101', '住户甲', '13911112001', '意见建议', '', '电话', '何梅'];
    office[VISITS]!.push([...said, '已接通', '满意', '想要快递柜', MONDAY, '', '']);
    const { context } = await withList(1, ['residential-park', 'opinion-survey'], office);
    const form = await formOf(context, '1-1-101');
    expect([...form.line.kinds].sort()).toEqual(['意见建议', '投诉']);
    expect(form.questions.map(({ kind }) => kind).sort()).toEqual(['意见建议', '投诉']);
    expect(form.questions.find(({ kind }) => kind === '意见建议')!.rules).toContain('M1');
    expect(form.sources).toEqual(
      expect.arrayContaining([
        { sheet: '投诉登记表', cell: 'A2' },
        { sheet: VISITS, cell: 'B3' },
      ]),
    );
    expect(form.sources).toHaveLength(2);
  });

  test.each([
    ['residential-park', true, false, 'A5'],
    ['property-c', true, true, 'C2'],
    ['service-promise', false, false, 'H asks for none'],
  ])('under %s a signature is needed: %s, a note on the refusal counts: %s (%s)', async (pack, needs, counts) => {
    const { context } = await withList(1, ['residential-park']);
    const form = await formOf(under(context, pack), '1-1-101');
    expect([form.needsSignature, form.refusalCounts]).toEqual([needs, counts]);
  });
});

describe('saving the form', () => {
  test('writes list and register at once; one undo takes both back', async () => {
    const { host, gate, context } = await withList(2);
    const before = [fingerprint(host.workbook), await listed(gate)];
    const form = await formOf(context, '1-1-102');
    const saved = await saveVisitForm(context, form, noted({ promisedAt: '11-25 10:00' }));
    expect(saved.rows).toEqual([{ sheet: VISITS, row: 3, kind: '投诉' }]);
    const line = await lineOf(gate, '1-1-102');
    expect(results(line)).toEqual(['已接通', '满意', '已修好', dayFromIso('2026-11-25')! + 10 / 24, '', '']);
    expect([line.taken, line.filled]).toEqual([true, true]);
    expect(added(host)).toEqual([
      expect.objectContaining({
        编号: 'H2',
        回访日期: MONDAY,
        受访人: '住户乙',
        回访类别: '投诉',
        关联单号: 'T2',
        接触结果: '已接通',
        满意度: '满意',
      }),
    ]);
    await undo(gate);
    expect([fingerprint(host.workbook), await listed(gate)]).toEqual(before);
  });

  test('what it saved is not recorded a second time', async () => {
    const { context } = await withList(1);
    await saveVisitForm(context, await formOf(context, '1-1-101'), noted());
    expect((await recordJob(context)).rows).toEqual([]);
  });

  test('an answer goes to its own column (J6)', async () => {
    const office = listOffice(1);
    const visits = office[VISITS]!.map((row, index) => [...row, index === 0 ? '服务质量' : '满意']);
    const { host, context } = await withList(1, undefined, { ...office, [VISITS]: visits });
    const both = under(context, 'residential-park', 'work-instruction');
    await saveVisitForm(both, await formOf(context, '1-1-101'), noted({ answers: { 'item:服务质量': '一般' } }));
    expect(added(host)[0]).toMatchObject({ 服务质量: '一般', 满意度: '满意' });
  });

  test('follows its line when rows above were put in or taken out', async () => {
    const { host, gate, context } = await withList(2);
    const form = await formOf(context, '1-1-102');
    await host.run(async (excel) => {
      excel.workbook.worksheets.getItem(LIST).getRange(`${form.place.row}:${form.place.row}`).insert('Down');
      await excel.sync();
    });
    await saveVisitForm(context, form, noted());
    expect((await lineOf(gate, '1-1-102')).row).toBe(form.place.row + 1);
    expect((await lineOf(gate, '1-1-102')).opinion).toBe('已修好');
  });

  test('clears the row again where nothing is left; the register gets nothing', async () => {
    const { host, gate, context } = await withList(1);
    type(host.workbook, await lineOf(gate, '1-1-101'), 'opinion', '写错了');
    const nothing = noted({ outcome: '', satisfaction: '', opinion: '' });
    const saved = await saveVisitForm(context, await formOf(context, '1-1-101'), nothing);
    expect([saved.rows, saved.left]).toEqual([[], []]);
    expect((await lineOf(gate, '1-1-101')).filled).toBe(false);
    await undo(gate);
    expect((await lineOf(gate, '1-1-101')).opinion).toBe('写错了');
  });

  test('without a visit register the result stays in the list, and it is said why', async () => {
    const office = Object.fromEntries(Object.entries(listOffice(1)).filter(([sheet]) => sheet !== VISITS));
    const { gate, context } = await withList(1, undefined, office);
    const saved = await saveVisitForm(context, await formOf(context, '1-1-101'), noted());
    expect(saved.left.map(({ because }) => because)).toEqual(['no-register']);
    const line = await lineOf(gate, '1-1-101');
    expect([line.opinion, line.taken]).toEqual(['已修好', false]);
  });
});

test('after an attempt in vain the next one of the same day is a record of its own', async () => {
  const { gate, context } = await withList(1);
  const inVain = { satisfaction: '', opinion: '', outcome: '无人接听' };
  await saveVisitForm(context, await formOf(context, '1-1-101'), noted(inVain));
  const again = await saveVisitForm(context, await formOf(context, '1-1-101'), noted());
  expect(again.rows).toHaveLength(1);
  const line = await lineOf(gate, '1-1-101');
  expect([line.outcome, line.taken]).toEqual([noted().outcome, true]);
});

describe('saving is refused, and nothing is written,', () => {
  test('when the line is in the register already', async () => {
    const { host, gate, context } = await withList(1);
    const form = await formOf(context, '1-1-101');
    await saveVisitForm(context, form, noted());
    const before = [fingerprint(host.workbook), await listed(gate)];
    expect(await failureCode(saveVisitForm(context, form, noted({ opinion: '再来一次' })))).toBe('list-row-taken');
    expect([fingerprint(host.workbook), await listed(gate)]).toEqual(before);
  });

  test.each(['outcome', 'opinion', 'promisedAt'] as const)('when somebody else filled in %s meanwhile', async (key) => {
    const { host, gate, context } = await withList(1);
    const form = await formOf(context, '1-1-101');
    type(host.workbook, await lineOf(gate, '1-1-101'), key, '2026-11-26');
    const before = [fingerprint(host.workbook), await listed(gate)];
    expect(await failureCode(saveVisitForm(context, form, noted()))).toBe('list-row-changed');
    expect([fingerprint(host.workbook), await listed(gate)]).toEqual(before);
  });

  test('when the line is gone, or the list', async () => {
    const { host, context } = await withList(2);
    const form = await formOf(context, '1-1-102');
    await host.run(async (excel) => {
      excel.workbook.worksheets.getItem(LIST).getRange(`${form.place.row}:${form.place.row}`).delete('Up');
      await excel.sync();
    });
    expect(await failureCode(saveVisitForm(context, form, noted()))).toBe('list-row-changed');
    await host.run(async (excel) => {
      excel.workbook.worksheets.getItem(LIST).delete();
      await excel.sync();
    });
    expect(await failureCode(saveVisitForm(context, form, noted()))).toBe('list-row-changed');
  });

  test('when the promised time names no day', async () => {
    const { gate, context } = await withList(1);
    const form = await formOf(context, '1-1-101');
    const before = await listed(gate);
    expect(await failureCode(saveVisitForm(context, form, noted({ promisedAt: '过几天' })))).toBe('promise-unreadable');
    expect(await listed(gate)).toBe(before);
  });
});

describe('a promised time, told on Monday 23 November 2026', () => {
  test.each([
    ['2026-11-25', '2026-11-25'],
    ['2026-11-25 10:00', '2026-11-25T10:00'],
    ['11-25 下午3点', '2026-11-25T15:00'],
    ['11月23日', '2026-11-23'],
    ['1-5', '2027-01-05'],
    ['15:30', '2026-11-23T15:30'],
    ['过几天', null],
    ['2026-02-30', null],
  ])('%s is %s', (text, expected) => {
    const moment = readPromised(text, MONDAY);
    expect(moment === null ? null : isoMoment(moment)).toBe(expected);
  });
});
