import { Dice } from '../dice';
import type { RegisterName } from '../truth';
import type { AnyRecord, Colleague, World } from '../world';
import type { CellContent, Look } from '../xlsx/sheet';
import type { Block } from './block';
import { designColumns, type ColumnWish } from './design';
import { roomForms } from './forms';
import type { Manner } from './scrivener';
import type { Script } from './script';
import { byMonth, dateTitle, monthTitle, tell, visitsInRows, yearOf, type SheetWish } from './workbook';

/** What the office of this seed keeps on one sheet, on several, in one row or two. */
interface Habits {
  readonly look: Block['look'];
  readonly monthlyVisits: boolean;
  readonly monthlyComplaints: boolean;
  readonly visitColumns: boolean;
  readonly twoRows: boolean;
  readonly splitRoom: boolean;
  readonly tables: boolean;
  readonly project: boolean;
  readonly serial: boolean;
  readonly monthName: (month: string, what: string) => string;
}

const titles: Readonly<Record<RegisterName, readonly string[]>> = {
  customers: ['客户情况一览表', '业主档案', '住户登记表'],
  visits: ['客户回访记录表', '回访登记表'],
  complaints: ['客户投诉登记表', '投诉处理登记表'],
  repairs: ['维修派工登记表', '维修登记表'],
  services: ['服务登记表'],
  surveys: ['业主意见征询表', '意见征询表'],
  staff: ['人员表'],
};

/**
 * An office's own workbook: merged titles, header words of its own, two-row headers, monthly sheets, tables, totals and
 * signature lines, visits at the end of the complaint register, split rooms, explanations beside the data; a little mess.
 */
export function officeScript(world: World, seed: number): Script {
  const dice = new Dice(seed, 'office');
  const habits = chooseHabits(dice);
  const inRow = habits.visitColumns ? visitsInRows(world, dice, 0.5) : new Map();
  const manner: Manner = {
    dateFormat: dice.pick(['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"']),
    textDates: 0.015,
    rooms: [dice.pick([roomForms['dashes']!, roomForms['chinese']!, roomForms['hash']!, roomForms['chineseShort']!])],
    phones: 0.03,
    blankWords: 0.04,
    words: {},
    date1904: false,
  };
  return tell(world, seed, 'office', {
    sheets: officeSheets(world, habits, dice),
    manner,
    customerManner: {
      ...manner,
      blankWords: 0,
      textDates: 0.01,
      rooms: [dice.pick([roomForms['dashes']!, roomForms['chinese']!])],
    },
    times: 2,
    author: world.staff[1]?.name ?? '客服部',
    inRow,
  });
}

function chooseHabits(dice: Dice): Habits {
  const font = dice.pick(['宋体', '微软雅黑', '仿宋']);
  const fill = dice.pick(['D9E1F2', 'E2EFDA', 'FFF2CC', 'EDEDED']);
  const header: Look = { bold: true, fill, border: true, align: 'center', wrap: true, font };
  const monthlyVisits = dice.chance(0.6);
  const dotted = dice.chance(0.3);
  return {
    look: { header, data: { border: true, font, size: 10 }, title: { bold: true, size: 16, align: 'center', font } },
    monthlyVisits,
    monthlyComplaints: !monthlyVisits && dice.chance(0.6),
    visitColumns: dice.chance(0.7),
    twoRows: dice.chance(0.7),
    splitRoom: dice.chance(0.5),
    tables: dice.chance(0.4),
    project: dice.chance(0.4),
    serial: dice.chance(0.5),
    monthName: (month, what) => (dotted ? `${what}${month.replace('-', '.')}` : `${Number(month.slice(5))}月${what}`),
  };
}

function officeSheets(world: World, habits: Habits, dice: Dice): SheetWish[] {
  const center = `${world.project}物业服务中心`;
  const maker = world.staff[1]!.name;
  const chief = world.staff[0]!.name;
  const wish = (
    register: RegisterName,
    sheet: string,
    columns: ColumnWish,
    extra: Partial<SheetWish> = {},
  ): SheetWish => ({
    register,
    sheet,
    columns: designColumns(register, { aliases: 0.45, shuffle: true, ...columns }, dice),
    look: habits.look,
    autoFilter: true,
    statesYear: false,
    ...extra,
  });
  const signature = (wide: boolean) => [
    `制表人：${maker}${wide ? '                ' : '    '}审核：${chief}                日期：${dateTitle(world.today)}`,
  ];
  const named = Object.fromEntries(Object.entries(titles).map(([register, names]) => [register, dice.pick(names)]));
  const title = (register: RegisterName, month?: string) =>
    `${center}${month === undefined ? '' : monthTitle(month)}${named[register]}`;
  const groupsOf = (of: ColumnWish['groups']): ColumnWish => (habits.twoRows && of ? { groups: of } : {});

  const customers = wish(
    'customers',
    dice.pick(['客户档案', '业主档案', '住户情况']),
    { splitRoom: habits.splitRoom, ...(habits.project ? {} : { without: ['project'] }), ownColumns: habits.serial },
    {
      title: title('customers'),
      ...(habits.tables ? { table: '客户档案表' } : {}),
      notes: ['注：空置房屋每季度核对一次。'],
    },
  );
  const visitColumns: ColumnWish = {
    ownColumns: habits.serial && !habits.twoRows,
    ...groupsOf({ 客户信息: ['room', 'name', 'phone'], 评价: ['satisfaction', 'item:服务质量', 'item:服务效果'] }),
  };
  const side = ['说明', '1. 上门回访须业主签名。', '2. 电话回访在回访方式栏注明。', '3. 一事一记，不得补记。'];
  const visitSheet = (
    sheet: string,
    month: string | undefined,
    columns: SheetWish['columns'],
    ids?: ReadonlySet<string>,
  ): SheetWish => ({
    ...wish('visits', sheet, visitColumns),
    columns,
    title: title('visits', month),
    subtitle: [
      `部门：客服部        ${month === undefined ? `年度：${yearOf(world.today)}年` : `月份：${monthTitle(month)}`}        制表人：${maker}`,
    ],
    statesYear: true,
    side,
    totals: (first, last) =>
      new Map([
        [1, { value: '合计' }],
        [2, { value: `${last - first + 1} 次` }],
      ]),
    notes: signature(true),
    ...(ids ? { ids } : {}),
  });
  const columnsOfVisits = designColumns('visits', { aliases: 0.45, shuffle: true, ...visitColumns }, dice);
  const visits = habits.monthlyVisits
    ? [...byMonth(world, 'visits')].map(([month, ids]) =>
        visitSheet(habits.monthName(month, '回访'), month, columnsOfVisits, ids),
      )
    : [visitSheet('回访记录', undefined, columnsOfVisits)];

  const complaintColumns = designColumns(
    'complaints',
    {
      aliases: 0.45,
      visitColumns: habits.visitColumns,
      ownColumns: habits.serial && !habits.twoRows,
      ...groupsOf({ 处理情况: ['handler', 'repliedAt', 'result', 'closedAt', 'notifiedAt'] }),
    },
    dice,
  );
  const complaintSheet = (sheet: string, month: string | undefined, ids?: ReadonlySet<string>): SheetWish => ({
    ...wish('complaints', sheet, {}),
    columns: complaintColumns,
    title: title('complaints', month),
    statesYear: month !== undefined,
    notes: ['注：匿名投诉登记后转责任部门处理。', ...signature(true)],
    ...(ids ? { ids } : {}),
  });
  const complaints = habits.monthlyComplaints
    ? [...byMonth(world, 'complaints')].map(([month, ids]) =>
        complaintSheet(habits.monthName(month, '投诉'), month, ids),
      )
    : [complaintSheet(dice.pick(['投诉登记', '投诉登记表']), undefined)];

  const sum = (first: number, last: number, records: readonly AnyRecord[]) => ({
    value: records.reduce((total, one) => total + ((one as Colleague).minutes ?? 0), 0),
    formula: `SUM(D${first}:D${last})`,
  });
  return [
    customers,
    ...visits,
    ...complaints,
    wish(
      'repairs',
      dice.pick(['维修工单', '报修记录']),
      {},
      { title: title('repairs'), ...(habits.tables ? { table: '维修工单表' } : {}), notes: signature(false) },
    ),
    wish(
      'services',
      '服务登记',
      { shuffle: false },
      { title: title('services'), mergeField: 'startAt', plainDates: new Set(['startAt']) },
    ),
    wish(
      'surveys',
      '意见征询',
      { ...(habits.twoRows ? { groups: { 评价项目: Object.keys(itemsOfSurvey) } } : {}), shuffle: false },
      { title: title('surveys') },
    ),
    wish(
      'staff',
      '人员表',
      { aliases: 0, shuffle: false },
      {
        title: `${center}客服人员安排`,
        autoFilter: false,
        totals: (first, last, records) =>
          new Map<number, CellContent>([
            [1, { value: '合计' }],
            [4, sum(first, last, records)],
          ]),
      },
    ),
  ];
}

const itemsOfSurvey = {
  'item:服务态度': 1,
  'item:保安': 1,
  'item:清洁': 1,
  'item:绿化养护': 1,
  'item:公共设施维修': 1,
  'item:总体评价': 1,
};
