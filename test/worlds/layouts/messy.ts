import { Dice } from '../dice';
import type { RegisterName } from '../truth';
import type { AnyRecord, Colleague, World } from '../world';
import { address, type CellContent } from '../xlsx/sheet';
import type { Block, Laid } from './block';
import { designColumns, type ColumnWish } from './design';
import { roomForms } from './forms';
import type { Manner } from './scrivener';
import type { Planted, Script } from './script';
import { byMonth, monthTitle, tell, visitsInRows, yearOf, type SheetWish } from './workbook';

/** Other words for known values; all of them say what the canonical word says. */
const words: Manner['words'] = {
  kind: {
    投诉: ['投诉', '投诉回访'],
    维修: ['维修', '维修服务', '维修回访'],
    特约服务: ['特约服务', '特约'],
    入住: ['入住', '入住回访'],
  },
  channel: { 上门: ['上门', '上门回访'], 电话: ['电话', '电话回访'] },
  outcome: { 家中无人: ['家中无人', '无人在家'], 无人接听: ['无人接听', '未接听'] },
  satisfaction: { 非常满意: ['非常满意', '很满意'] },
  valid: { 有效: ['有效', '是'], 无效: ['无效', '否'] },
};

/**
 * Everything of registers.md §2 and §3 at once: dates, rooms and phones in all forms, emptiness in words, dittos, merged
 * dates, repeated headers, blank and hidden rows, formulas, the 1904 system, a stray cell at the end of the sheet – and
 * defects of every code.
 */
export function messyScript(whole: World, seed: number): Script {
  const dice = new Dice(seed, 'messy');
  const withoutComplaints = seed % 5 === 0;
  const world = withoutComplaints
    ? { ...whole, complaints: [], visits: whole.visits.filter((visit) => visit.kind !== '投诉') }
    : whole;
  const manner: Manner = {
    dateFormat: dice.pick(['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"']),
    textDates: 0.45,
    rooms: Object.values(roomForms),
    phones: 0.3,
    blankWords: 0.35,
    words,
    date1904: seed % 2 === 1,
    formulas: dice.chance(0.5),
  };
  const inRow = !withoutComplaints && dice.chance(0.5) ? visitsInRows(world, dice, 0.4) : new Map();
  return tell(
    world,
    seed,
    'messy',
    {
      sheets: messySheets(
        world,
        { visitColumns: inRow.size > 0, withoutPhone: seed % 2 === 0, withoutComplaints },
        dice,
      ),
      manner,
      customerManner: { ...manner, rooms: [roomForms['dashes']!, roomForms['chinese']!], textDates: 0.3, phones: 0.2 },
      times: 3,
      author: 'user',
      inRow,
    },
    (laid, planted) => finish(laid, planted, { seed, withoutPhone: seed % 2 === 0, withoutComplaints }),
  );
}

interface Lacks {
  readonly withoutPhone: boolean;
  readonly withoutComplaints: boolean;
}

function messySheets(
  world: World,
  { visitColumns, withoutPhone, withoutComplaints }: Lacks & { readonly visitColumns: boolean },
  dice: Dice,
): SheetWish[] {
  const look: Block['look'] = {
    header: { bold: true, border: true },
    data: { size: 10 },
    title: { bold: true, size: 14, align: 'center' },
  };
  const wish = (
    register: RegisterName,
    sheet: string,
    columns: ColumnWish,
    extra: Partial<SheetWish> = {},
  ): SheetWish => ({
    register,
    sheet,
    columns: designColumns(register, { aliases: 0.7, shuffle: true, ...columns }, dice),
    look,
    statesYear: false,
    ...extra,
  });
  const some = (records: readonly AnyRecord[], share: number) =>
    new Set(records.filter(() => dice.chance(share)).map((one) => one.id));
  const twoRows = dice.chance(0.5);
  const monthly = dice.chance(0.5);
  const merged = dice.chance(0.5);
  const serial = dice.chance(0.5);

  const visitWish: ColumnWish = {
    ownColumns: serial,
    ...(twoRows ? { groups: { 评价: ['satisfaction', 'item:服务质量', 'item:服务效果'] } } : {}),
  };
  const columnsOfVisits = designColumns('visits', { aliases: 0.7, shuffle: true, ...visitWish }, dice);
  const visitSheet = (sheet: string, month: string | undefined, ids?: ReadonlySet<string>): SheetWish => ({
    ...wish('visits', sheet, {}),
    columns: columnsOfVisits,
    title: month === undefined ? `${yearOf(world.today)}年度客户回访记录表` : `${monthTitle(month)}客户回访记录表`,
    statesYear: true,
    blankTop: dice.int(0, 2),
    subtitle: ['填表部门：客服部', '要求：每日下班前填写'].slice(0, dice.int(1, 2)),
    repeatHeaderEvery: 40,
    hiddenRecords: some(world.visits, 0.02),
    ...(merged ? { mergeField: 'visitedAt', plainDates: new Set(['visitedAt']) } : {}),
    side: ['说明', '满意度按业主原话填写', '此表归档保存两年'],
    totals: (_first, _last, records) =>
      new Map([
        [1, { value: '小计' }],
        [2, { value: records.length }],
      ]),
    notes: ['注：1、上门回访请业主签字', '2、电话回访注明', '制表人：           审核：'],
    ...(ids ? { ids } : {}),
  });
  const visits = monthly
    ? [...byMonth(world, 'visits')].map(([month, ids]) => visitSheet(`${Number(month.slice(5))}月`, month, ids))
    : [visitSheet('回访', undefined)];
  const complaints = withoutComplaints
    ? []
    : [
        withTwin(
          'content',
          wish(
            'complaints',
            '投诉',
            {
              visitColumns,
              ...(twoRows
                ? { groups: { 处理情况: ['handler', 'repliedAt', 'result', 'closedAt', 'notifiedAt'] } }
                : {}),
            },
            {
              title: `${yearOf(world.today)}年投诉处理登记表`,
              statesYear: true,
              hiddenRecords: some(world.complaints, 0.02),
              notes: ['注：投诉处理完毕三天内回访'],
              autoFilter: true,
            },
          ),
        ),
      ];
  return [
    ...dice.shuffled([
      wish(
        'customers',
        '住户',
        {
          ...(withoutPhone ? { without: ['phone', 'project'] } : { without: ['project'] }),
          splitRoom: false,
          ownColumns: serial,
        },
        { repeatHeaderEvery: 120, blankTop: 1, title: '客户情况一览表', notes: ['备注：资料如有变动请及时更新'] },
      ),
      ...complaints,
      wish(
        'repairs',
        '维修',
        {},
        { title: '报修派工登记', subtitle: ['（工程部提供）'], autoFilter: true, protected: dice.chance(0.5) },
      ),
      wish(
        'services',
        '其他服务',
        { shuffle: false },
        {
          blankEvery: 12,
          mergeField: 'startAt',
          plainDates: new Set(['startAt']),
        },
      ),
      wish(
        'surveys',
        '征询',
        { ...(twoRows ? { groups: { 满意程度: surveyFields } } : {}), shuffle: false },
        { title: '业主意见征询', blankEvery: 30 },
      ),
    ]),
    ...visits,
    wish(
      'staff',
      '人员',
      { aliases: 0, shuffle: false },
      {
        title: '人员表',
        totals: (_first, _last, records) =>
          new Map<number, CellContent>([
            [1, { value: '合计' }],
            [4, { value: minutesOf(records) + 100 }],
          ]),
      },
    ),
  ];
}

/** The column of a field twice, under the same name: nobody can say which one is meant. */
function withTwin(field: string, sheet: SheetWish): SheetWish {
  const columns = sheet.columns.flatMap((column) =>
    column.field === field ? [column, { ...column, twin: true }] : [column],
  );
  return { ...sheet, columns };
}

const surveyFields = ['服务态度', '保安', '清洁', '绿化养护', '公共设施维修', '总体评价'].map((item) => `item:${item}`);

function minutesOf(records: readonly AnyRecord[]): number {
  return records.reduce((total, one) => total + ((one as Colleague).minutes ?? 0), 0);
}

/** Defects of sheets rather than of records. */
function finish(
  laid: readonly Laid[],
  planted: Planted[],
  { seed, withoutPhone, withoutComplaints }: Lacks & { readonly seed: number },
): void {
  const plant = (
    code: string,
    register: string,
    sheet: string | null,
    cell: string | null,
    row: number | null,
    field: string | null,
    note: string,
  ) => planted.push({ code, record: null, field, severity: null, note, at: { register, sheet, cell, row } });
  if (withoutComplaints)
    plant('register-missing', 'complaints', null, null, null, null, 'the office keeps no complaint register here');
  for (const { truth, sheet } of laid) {
    if (truth.register === 'customers' && withoutPhone)
      plant('column-missing', 'customers', truth.sheet, null, null, 'phone', 'no column for the phone');
    if (truth.register === 'staff') {
      const row = truth.lastRow + 1;
      plant(
        'total-mismatch',
        'staff',
        truth.sheet,
        address(row, 4),
        row,
        'minutes',
        'the total is not the sum of the column',
      );
    }
    // A stray blank in the last cell there is.
    if (truth.register === 'visits' && seed % 3 === 0) sheet.set(1_048_576, 16_384, { value: ' ' });
    if (truth.register === 'complaints')
      plant('header-ambiguous', 'complaints', truth.sheet, null, truth.headerRow, 'content', 'two columns of one name');
  }
}
