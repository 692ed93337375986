import { Dice } from '../dice';
import type { RegisterName } from '../truth';
import type { AnyRecord, Colleague, World } from '../world';
import { layBlock, type Block, type Column, type Hand, type Written } from './block';
import { headers } from './headers';
import { areaText, type Script } from './script';
import type { Moment } from '../calendar';

const sheets: Readonly<Record<RegisterName, string>> = {
  customers: '客户档案',
  visits: '回访记录表',
  complaints: '投诉登记表',
  repairs: '维修工单',
  services: '服务登记',
  surveys: '意见征询表',
  staff: '人员表',
};

/** One sheet per register, header in row 1, canonical headers, real dates; only the order of the sheets differs by seed. */
export function cleanScript(world: World, seed: number): Script {
  const order = new Dice(seed, 'clean').shuffled([
    'visits',
    'complaints',
    'repairs',
    'services',
    'surveys',
    'staff',
  ] as const);
  const blocks = (['customers', ...order] as const).map((register): Block => ({
    register,
    sheet: sheets[register],
    columns: canonicalColumns(register),
    records: recordsOf(world, register),
    autoFilter: true,
    look: {
      header: { bold: true, fill: 'D9E1F2', border: true, align: 'center' },
      data: { border: true },
      title: {},
    },
  }));
  const laid = blocks.map((block) => layBlock(block, cleanHand));
  for (const one of laid)
    if (one.truth.register === 'visits')
      addChoices(one.sheet, one.truth.columns, one.truth.firstRow, one.truth.lastRow);
  return {
    legible: world,
    laid,
    planted: [],
    tolerated: [],
    damaged: new Set(),
    date1904: false,
    author: '客服部',
    countsArchive: true,
  };
}

function canonicalColumns(register: RegisterName): Column[] {
  return Object.entries(headers[register])
    .filter(([field]) => field !== 'project')
    .map(([field, { names, width }]) => ({ field, header: names[0]!, width }));
}

export function recordsOf(world: World, register: RegisterName): readonly AnyRecord[] {
  return world[register];
}

/** Values as they are: dates as dates, everything else as canonical text. */
export const cleanHand: Hand = (record, column) => {
  const { field } = column;
  if (field === null) return { value: null };
  if (field === 'area') return { value: areaText(record as Colleague) };
  const value = fieldOf(record, field);
  if (field === 'leave') {
    const leave = (record as Colleague).leave;
    return leave === null ? { value: null } : { value: leave.from, format: 'yyyy-mm-dd' };
  }
  if (isMoment(value)) return writtenDate(value, 'yyyy-mm-dd', false);
  return { value: value as string | number | null };
};

export function writtenDate(moment: Moment, format: string, date1904: boolean): Written {
  const serial = moment.day - (date1904 ? 1462 : 0);
  if (moment.minute === null) return { value: serial, format };
  return { value: Math.round((serial + moment.minute / 1440) * 1e9) / 1e9, format: `${format} hh:mm` };
}

export function fieldOf(record: AnyRecord, field: string): unknown {
  return (record as unknown as Record<string, unknown>)[field] ?? null;
}

export function isMoment(value: unknown): value is Moment {
  return typeof value === 'object' && value !== null && 'minute' in value;
}

function addChoices(
  sheet: import('../xlsx/sheet').Sheet,
  columns: Readonly<Record<string, string | readonly string[]>>,
  first: number,
  last: number,
): void {
  const list = (field: string, choices: readonly string[]) => {
    const column = columns[field];
    if (typeof column === 'string')
      sheet.validations.push({ ref: `${column}${first}:${column}${last + 200}`, choices });
  };
  list('channel', ['上门', '电话', '信函']);
  list('satisfaction', ['非常满意', '满意', '一般', '不满意', '非常不满意']);
}
