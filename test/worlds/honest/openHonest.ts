import { readRegisters } from '../../../src/registers/readRegisters';
import { combine } from '../../../src/regulations/combine';
import { defaultSettings, type OfficeSettings } from '../../../src/regulations/settings';
import type { CellValue } from '../../../src/values/cell';
import { buildLedger } from '../../../src/visits/buildLedger';
import type { Ledger } from '../../../src/visits/ledger';
import { sheet } from '../../findings/workbooks';
import { iso, type Day } from '../calendar';
import type { HonestOffice } from './honestOffice';

const at = (day: Day, minute: number | null): CellValue => (minute === null ? day : day + minute / 1440);

/** The office's workbook as a reading of the open workbook gives it; visits in the order of the office. */
export function honestWorkbook({ homes, staff, matters, visits }: HonestOffice) {
  const complaints = matters.filter(({ kind }) => kind === '投诉');
  const repairs = matters.filter(({ kind }) => kind === '维修');
  return {
    date1904: false,
    sheets: [
      sheet('客户档案', [
        ['房号', '客户姓名', '联系电话', '入住状态'],
        ...homes.map(({ room, name, phone, occupancy }) => [room, name, phone, occupancy]),
      ]),
      sheet('回访记录表', [
        ['回访编号', '回访日期', '房号', '客户姓名', '联系电话', '回访类别', '关联单号', '回访方式', '回访人', '接触结果', '满意度', '回访内容'],
        ...visits.map((visit) => [
          visit.id, at(visit.day, visit.minute), visit.room, visit.name, visit.phone ?? '', visit.kind,
          visit.about, visit.channel, visit.by, visit.outcome, visit.rating ?? '', visit.content ?? '',
        ]),
      ]), // prettier-ignore
      sheet('投诉登记表', [
        ['投诉编号', '受理时间', '房号', '投诉人', '联系电话', '投诉内容', '投诉类别', '处理人', '办结日期'],
        ...complaints.map((one) => [
          one.id, one.day, one.room, one.name, one.phone, one.content, one.sort, one.doer, one.closed,
        ]),
      ]), // prettier-ignore
      sheet('维修工单', [
        ['工单编号', '报修时间', '房号', '报修人', '联系电话', '维修类别', '报修内容', '维修人员', '完成时间'],
        ...repairs.map((one) => [
          one.id, one.day, one.room, one.name, one.phone, one.sort, one.content, one.doer, one.closed,
        ]),
      ]), // prettier-ignore
      sheet('人员表', [
        ['姓名', '岗位', '休假日期', '联系电话'],
        ...staff.map(({ name, post, leave, phone }) => [name, post, `${iso(leave.from)}至${iso(leave.to)}`, phone]),
      ]),
    ],
  };
}

/** The office's ledger under both packs that owe visits of complaints and of repairs. */
export function openHonest(office: HonestOffice, settings: Partial<OfficeSettings> = {}): Ledger {
  const packs = ['residential-park', 'work-instruction'];
  const { registers } = readRegisters(honestWorkbook(office), { today: office.today });
  return buildLedger({
    registers,
    regulation: combine(packs, { ...defaultSettings(), packs, ...settings }),
    today: office.today,
  });
}
