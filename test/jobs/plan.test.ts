import type { ExcelHost } from '../../src/workbench/doors/inProcess';
import type { Gate } from '../../src/excel/gate';
import { acceptJob } from '../../src/jobs/acceptJob';
import type { Progress } from '../../src/jobs/context';
import { planJob, type PlanRequest } from '../../src/jobs/planJob';
import { recordJob } from '../../src/jobs/recordJob';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import { failureCode, onHost } from '../excel/onHost';
import { goes, LIST, lineOf, linesOf, listOffice, MONDAY, results, sheetNames, type } from './listOffice';
import { contextOf } from './smallOffice';

const plan = (gate: Gate, changes: Partial<PlanRequest> = {}, settings?: OfficeSettings) =>
  planJob(contextOf(gate, settings === undefined ? {} : { settings }), { draw: true, date: MONDAY, ...changes });

async function withList(homes: number, settings?: OfficeSettings) {
  const book = await onHost(listOffice(homes));
  await plan(book.gate, {}, settings);
  return book;
}

const inSheets: OfficeSettings = (() => {
  const settings = defaultSettings();
  return { ...settings, planning: { ...settings.planning, layout: 'sheets' } };
})();

/** Everything a person may have put into a line. */
function fillIn({ workbook }: ExcelHost, line: Awaited<ReturnType<typeof lineOf>>): void {
  type(workbook, line, 'outcome', '已接通');
  type(workbook, line, 'satisfaction', '满意');
  type(workbook, line, 'opinion', '电梯好了');
  type(workbook, line, 'promisedAt', '2026-11-25');
  type(workbook, line, 'signature', '已签');
}

describe('a list that is made again', () => {
  test('is the same list where nothing has changed', async () => {
    const { gate } = await withList(6);
    const before = await linesOf(gate);
    await plan(gate);
    expect((await linesOf(gate)).map(goes)).toEqual(before.map(goes));
    await plan(gate);
    expect((await linesOf(gate)).map(goes)).toEqual(before.map(goes));
  });

  test('keeps every result that was typed and not recorded, in the line of its customer', async () => {
    const { host, gate } = await withList(4);
    fillIn(host, await lineOf(gate, '1-1-103'));
    const before = results(await lineOf(gate, '1-1-103'));
    expect(before.slice(0, 3)).toEqual(['已接通', '满意', '电梯好了']);
    await plan(gate);
    expect(results(await lineOf(gate, '1-1-103'))).toEqual(before);
    expect((await linesOf(gate)).filter(({ filled }) => filled)).toHaveLength(1);
    await plan(gate, { afresh: true });
    expect(results(await lineOf(gate, '1-1-103'))).toEqual(before);
  });

  test('keeps a recorded line with its mark, though nobody is owed that visit any more', async () => {
    const { host, gate } = await withList(3);
    fillIn(host, await lineOf(gate, '1-1-102'));
    const monday = contextOf(gate, { today: MONDAY });
    await recordJob(monday);
    const { plan: again } = await planJob(monday, { draw: true, date: MONDAY });
    expect(again.visits.map(({ bundle }) => bundle.party.room).sort()).toEqual(['1-1-101', '1-1-103']);
    const line = await lineOf(gate, '1-1-102');
    expect([line.taken, line.opinion]).toEqual([true, '电梯好了']);
    expect((await linesOf(gate)).map(({ room }) => room).sort()).toEqual(['1-1-101', '1-1-102', '1-1-103']);
    expect((await recordJob(monday)).rows).toEqual([]);
  });

  test('keeps an accepted visit with its person and time, and says so again, though another would go now', async () => {
    const { host, gate } = await withList(2);
    const line = await lineOf(gate, '1-1-102');
    type(host.workbook, line, 'staff', '张敏');
    type(host.workbook, line, 'slot', '15:30');
    type(host.workbook, line, 'accepted', '√');
    await plan(gate);
    const again = await lineOf(gate, '1-1-102');
    expect([goes(again), again.accepted, again.values.accepted]).toEqual([
      { ...goes(line), staff: '张敏', slot: 15 * 60 + 30 },
      true,
      '√',
    ]);
  });

  test('keeps what a hand has changed of person and time, over every run, without 确认', async () => {
    const { host, gate } = await withList(3);
    const line = await lineOf(gate, '1-1-101');
    const other = line.staff === '何梅' ? '张敏' : '何梅';
    type(host.workbook, line, 'staff', other);
    type(host.workbook, line, 'slot', '16:10');
    for (let run = 1; run <= 2; run++) {
      await plan(gate);
      const again = await lineOf(gate, '1-1-101');
      expect([again.staff, again.slot, again.accepted]).toEqual([other, 16 * 60 + 10, false]);
    }
    await plan(gate, { afresh: true });
    expect(goes(await lineOf(gate, '1-1-101'))).toEqual(goes(line));
  });

  test('gives out anew what was given to somebody who is not at work', async () => {
    const { host, gate } = await withList(1);
    type(host.workbook, await lineOf(gate, '1-1-101'), 'staff', '老王');
    await plan(gate);
    const line = await lineOf(gate, '1-1-101');
    expect([['何梅', '张敏'].includes(line.staff), line.handChanged]).toEqual([true, false]);
  });

  test('afresh forgets 确认', async () => {
    const { gate } = await withList(3);
    await acceptJob(contextOf(gate), { date: MONDAY, accepted: true });
    await plan(gate, { afresh: true });
    expect((await linesOf(gate)).map(({ accepted }) => accepted)).toEqual([false, false, false]);
  });

  test('keeps a household that somebody typed below the last line, and takes it into the register', async () => {
    const { host, gate } = await withList(2);
    const last = (await linesOf(gate)).at(-1)!;
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(LIST);
      sheet.getRange(`${last.row + 1}:${last.row + 1}`).insert('Down');
      await context.sync();
    });
    const typed = { ...last, row: last.row + 1 };
    const said = { staff: '何梅', channel: '电话', room: '2-1-101', name: '钱途', matter: '投诉' } as const;
    for (const [key, value] of Object.entries(said)) type(host.workbook, typed, key as keyof typeof said, value);
    await plan(gate);
    await plan(gate, { afresh: true });
    expect(await lineOf(gate, '2-1-101')).toMatchObject({ staff: '何梅', name: '钱途', date: MONDAY, filled: false });
    fillIn(host, await lineOf(gate, '2-1-101'));
    await plan(gate);
    expect((await linesOf(gate)).map(({ room }) => room).sort()).toEqual(['1-1-101', '1-1-102', '2-1-101']);
    const { rows, left } = await recordJob(contextOf(gate, { today: MONDAY }));
    expect(rows).toEqual([{ sheet: '回访记录表', row: 3, kind: '投诉' }]);
    expect(left).toEqual([]);
    expect((await recordJob(contextOf(gate, { today: MONDAY }))).rows).toEqual([]);
  });

  test('of another day leaves this one alone', async () => {
    const { host, gate } = await withList(2);
    fillIn(host, await lineOf(gate, '1-1-101'));
    await plan(gate, { date: MONDAY + 1 });
    expect(sheetNames(host.workbook)).toEqual(expect.arrayContaining([LIST, '次日回访清单 2026-11-24']));
    const lines = await linesOf(gate);
    expect(lines.filter(({ filled }) => filled).map(({ sheet }) => sheet)).toEqual([LIST]);
  });
});

describe('a sheet for each person', () => {
  const people = (workbook: ExcelHost['workbook']) =>
    sheetNames(workbook).filter((name) => name.startsWith(LIST) && name !== LIST);

  test('goes when nobody needs it any more, with every result carried over', async () => {
    const { host, gate } = await withList(4, inSheets);
    expect(people(host.workbook).length).toBeGreaterThan(0);
    fillIn(host, await lineOf(gate, '1-1-102'));
    const result = await plan(gate);
    expect(people(host.workbook)).toEqual([]);
    expect(result.sheets).toEqual([LIST]);
    expect((await lineOf(gate, '1-1-102')).opinion).toBe('电梯好了');
    expect(await linesOf(gate)).toHaveLength(4);
  });

  test('and comes back: first the sheet that sums up, then the people’s', async () => {
    const { host, gate } = await withList(4);
    fillIn(host, await lineOf(gate, '1-1-102'));
    const { sheets, sheet } = await plan(gate, {}, inSheets);
    expect(sheet).toBe(LIST);
    expect(sheets).toEqual([LIST, ...people(host.workbook)]);
    expect((await linesOf(gate)).map(({ room }) => room).sort()).toEqual(['1-1-101', '1-1-102', '1-1-103', '1-1-104']);
    expect((await lineOf(gate, '1-1-102')).sheet).toBe(`${LIST} ${(await lineOf(gate, '1-1-102')).staff}`);
  });

  test('a sheet of the office that is called the same stays what it is', async () => {
    const name = `${LIST} 何梅`;
    const { host, gate } = await onHost({ ...listOffice(2), [name]: [['自己的表']] });
    await plan(gate, {}, inSheets);
    await plan(gate);
    expect(host.workbook.sheets.find((sheet) => sheet.name === name)!.value(0, 0)).toBe('自己的表');
  });
});

describe('sheets that somebody has renamed or copied', () => {
  const copy = ({ run }: ExcelHost, from: string, to: string) =>
    run(async (context) => {
      context.workbook.worksheets.getItem(from).copy('End').name = to;
      await context.sync();
    });

  test('a renamed list is taken up and replaced: no customer stands on two lists', async () => {
    const { host, gate } = await withList(2);
    fillIn(host, await lineOf(gate, '1-1-101'));
    host.workbook.renameSheet(
      host.workbook.sheets.find(({ name }) => name === LIST)!,
      '周一的清单',
    );
    await plan(gate);
    expect(sheetNames(host.workbook)).not.toContain('周一的清单');
    expect((await linesOf(gate)).map(({ sheet, room }) => [sheet, room])).toEqual([
      [LIST, '1-1-101'],
      [LIST, '1-1-102'],
    ]);
    expect((await lineOf(gate, '1-1-101')).opinion).toBe('电梯好了');
  });

  test('a copy is left alone', async () => {
    const { host, gate } = await withList(2);
    await copy(host, LIST, '备份');
    await plan(gate);
    expect(sheetNames(host.workbook)).toContain('备份');
    expect((await linesOf(gate)).filter(({ sheet }) => sheet === '备份')).toHaveLength(2);
  });
});

describe('somebody who writes into the list while a new one is made', () => {
  /** Does something whenever the job begins to draw. */
  const whileDrawing = (act: (times: number) => void) => {
    let times = 0;
    return ({ step, done, total }: Progress) => {
      if (step === 'draw' && done === 0 && total === 0) act((times += 1));
    };
  };

  test('finds it in the new one', async () => {
    const { host, gate } = await withList(2);
    const line = await lineOf(gate, '1-1-102');
    const progress = whileDrawing((times) => {
      if (times === 1) type(host.workbook, line, 'outcome', '无人接听');
    });
    await planJob(contextOf(gate, { progress }), { draw: true, date: MONDAY });
    expect((await lineOf(gate, '1-1-102')).outcome).toBe('无人接听');
  });

  test('and goes on writing: the list stays as it is, and it is said why', async () => {
    const { host, gate } = await withList(2);
    const line = await lineOf(gate, '1-1-102');
    const progress = whileDrawing((times) => type(host.workbook, line, 'opinion', `第${times}次`));
    expect(await failureCode(planJob(contextOf(gate, { progress }), { draw: true, date: MONDAY }))).toBe(
      'list-changed',
    );
    expect((await lineOf(gate, '1-1-102')).opinion).toBe('第3次');
    expect(sheetNames(host.workbook)).toEqual([...Object.keys(listOffice(2)), LIST]);
  });
});

test('paper forms follow the list: who was put there by hand stands on the form', async () => {
  const { host, gate } = await withList(1);
  const line = await lineOf(gate, '1-1-101');
  const other = line.staff === '何梅' ? '张敏' : '何梅';
  type(host.workbook, line, 'staff', other);
  const { plan: made, forms } = await plan(gate, { draw: false, forms: true });
  expect(made.visits.map(({ staff }) => staff)).toEqual([other]);
  expect(sheetNames(host.workbook)).toContain(forms);
  expect(sheetNames(host.workbook)).toContain(LIST);
  expect((await lineOf(gate, '1-1-101')).slot).toBe(line.slot);
});
