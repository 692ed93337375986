import { archiveSheet } from '../../../src/reports/special/archiveSheet';
import { computeRates } from '../../../src/rates/computeRates';
import { schemaErrors } from '../../workbench/validate';
import { ledgerOfBook } from './book';
import { calculated, inputOf, plansOf } from './calculated';

/**
 * Three customers, nine columns that are understood – room, name, phone, grade, birthday, steward, remark – and two that are not:
 * of 21 understood cells 15 are filled.
 */
const customers = [
  ['房号', '客户姓名', '手机', '客户等级', '生日', '责任管家', '配偶姓名', '结婚纪念日', '备注'],
  ['1-1-101', '王芳', '13800001111', 'VIP', 29200, '吴刚', '李强', 41000, ''],
  ['1-1-102', '李强', '13800002222', '普通', 30100, '吴刚', '', '', '常出差'],
  ['1-1-103', '张敏', '', '', '待补', '', '无', '', ''],
];
const packs = ['company-customer', 'online-shop'];
const ledger = ledgerOfBook({ 客户档案: customers }, packs);
const plans = plansOf(archiveSheet, inputOf(ledger));

describe('档案完整度 (B9)', () => {
  test('is asked for by B9 and H5 only', () => {
    expect(archiveSheet.askedBy(ledger.regulation)).toEqual(['B9', 'H5']);
    expect(archiveSheet.askedBy(ledgerOfBook({ 客户档案: customers }, ['residential-park']).regulation)).toEqual([]);
  });

  test('shows the filled share of every column, and in all the archive-completeness of the month', async () => {
    const { shown, bytes } = await calculated(plans);
    const { rows } = shown('档案完整度');
    const shareOf = (field: string) => rows.find((row) => row[1] === field && row[0] === '')!.slice(2, 5);
    expect(shareOf('客户姓名')).toEqual([3, 3, 1]);
    // 待补 fills nothing.
    expect(shareOf('生日')).toEqual([2, 3, 2 / 3]);
    expect(shareOf('手机')).toEqual([2, 3, 2 / 3]);
    const rate = computeRates(ledger, '2026-10').find((one) => one.rate === 'archive-completeness')!;
    expect(rows.find((row) => row[1] === '合计')!.slice(2, 5)).toEqual([15, 21, 15 / 21]);
    expect([rate.numerator, rate.denominator]).toEqual([15, 21]);
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('lists each incomplete archive with what is missing; a blank remark alone is none', async () => {
    const { shown } = await calculated(plans);
    const { rows } = shown('档案完整度');
    const from = rows.findIndex((row) => String(row[0]).startsWith('档案不完整的客户'));
    expect(rows.slice(from, from + 3).map((row) => row.filter((value) => value !== ''))).toEqual([
      ['档案不完整的客户（1 户）'],
      ['客户编号', '姓名', '房号', '责任人', '缺项数', '缺少', '来源'],
      ['张敏', '1-1-103', 4, '手机、客户等级、生日、责任管家', '客户档案!4'],
    ]);
    expect(plans[0]!.links!.at(-1)).toMatchObject({ toSheet: '客户档案', toCell: 'A4' });
  });
});

describe('profile of the customers (H5)', () => {
  test('counts understood columns and others by their header, and says where there is no column', async () => {
    const { shown } = await calculated(plans);
    const { rows } = shown('档案完整度');
    const from = rows.findIndex((row) => String(row[0]).startsWith('客户资料'));
    const fieldOf = (field: string) =>
      rows
        .slice(from)
        .find((row) => row[1] === field)!
        .slice(2, 6);
    expect(fieldOf('联系电话')).toEqual([2, 3, 2 / 3, '手机']);
    expect(fieldOf('生日')).toEqual([2, 3, 2 / 3, '生日']);
    expect(fieldOf('配偶姓名')).toEqual([1, 3, 1 / 3, '配偶姓名']);
    expect(fieldOf('结婚纪念日')).toEqual([1, 3, 1 / 3, '结婚纪念日']);
    expect(fieldOf('籍贯')).toEqual(['', '', '无此列', '']);
    // The home is the address, where the register has no other.
    expect(fieldOf('家庭住址')).toEqual([3, 3, 1, '房号']);
    // 客户姓名, 家庭住址, 联系电话, 生日, 配偶姓名, 结婚纪念日: 3 + 3 + 2 + 2 + 1 + 1 of 18 cells.
    const total = rows.slice(from).find((row) => row[0] === '合计')!;
    expect(total.slice(1, 5)).toEqual(['66 项中有 6 项设了列', 12, 18, 12 / 18]);
  });
});
