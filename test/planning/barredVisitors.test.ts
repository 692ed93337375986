import { barredVisitors } from '../../src/planning/barredVisitors';
import { relatedMatter } from '../../src/planning/relatedMatter';
import type { RegisterRow } from '../../src/registers/register';
import { complaint, home, ledger, partyOf, registers, repair, settings, staff } from './office';

const party = partyOf(home('1-1-101'));
const office = ledger({ registers: registers({ staff: [staff('孙丽'), staff('吴刚')] }) });

function barred(row: RegisterRow, ownWork: boolean): readonly string[] {
  const own = settings();
  const rules = { ...own, planning: { ...own.planning, ownWork } };
  return [...barredVisitors(office, relatedMatter(office), rules)([row])];
}

describe('who may not visit', () => {
  const handled = complaint(party, { handler: '吴刚', content: '管家孙丽态度生硬', department: '客服部' });
  const repaired = repair(party, { repairer: '周平、钱勇' });

  test('who handled or repaired it, or is complained about', () => {
    expect(new Set(barred(handled, false))).toEqual(new Set(['吴刚', '孙丽']));
    expect(barred(repaired, false)).toEqual(['周平', '钱勇']);
  });

  test('only who is complained about, in the text or as the department, where the office lets people visit about their own work', () => {
    expect(barred(handled, true)).toEqual(['孙丽']);
    expect(barred(repaired, true)).toEqual([]);
    expect(barred(complaint(party, { department: '吴刚班组', handler: '孙丽' }), true)).toEqual(['吴刚']);
  });

  test('who handled a complaint that names him stays away in any office', () => {
    expect(barred(complaint(party, { handler: '孙丽', content: '孙丽未按时上门' }), true)).toEqual(['孙丽']);
  });
});
