import { iso, parseDay } from '../../worlds/calendar';
import { type ListRow, RESULTS } from './lists';
import type { Office } from './office';
import { type, type Typed } from './sheets';

export type Results = Partial<Record<(typeof RESULTS)[number], string>>;

const PLEASED = ['满意', '非常满意', '一般'] as const;
const WORDS = ['还算可以', '问题解决了，谢谢', '希望以后通知早一点', '楼道灯还是有点暗'] as const;
const ANGRY = ['还是没有处理好', '处理拖了太久，不认可', '问题又出现了'] as const;
const NOTES = ['业主不愿签字，口头表示满意', '业主称赶时间，未签字'] as const;

/** Goes through rows of a list and fills in by hand what came of each; some are left blank, because nobody got round to them. */
export async function fillIn(office: Office, rows: readonly ListRow[]): Promise<number> {
  const typed: Typed[] = [];
  let filled = 0;
  for (const row of rows) {
    const results = resultsOf(office, row);
    if (Object.keys(results).length === 0) continue;
    filled += 1;
    for (const [column, text] of Object.entries(results)) {
      const cell = row.cellOf(column);
      if (cell !== null) typed.push({ sheet: row.sheet, cell, text });
    }
  }
  await type(office, typed);
  return filled;
}

/** What came of one visit, by the way it was made; nothing where nobody got round to it. */
export function resultsOf(office: Office, row: ListRow): Results {
  const { dice } = office;
  const soon = (): string => {
    const day = iso(parseDay(row.date) + dice.int(1, 4));
    return dice.chance(0.3) ? `${day} ${dice.int(9, 16)}:30` : day;
  };
  const course = dice.weighted({ reached: 50, unhappy: 10, promised: 7, missed: 16, refused: 4, later: 4, blank: 9 });
  const onsite = row.text['channel'] === '上门';
  const letter = !onsite && row.text['channel'] !== '电话';
  if (course === 'blank') return {};
  if (letter) return course === 'missed' ? {} : { satisfaction: dice.pick(PLEASED), opinion: dice.pick(WORDS) };
  const talked = onsite ? '面谈' : '已接通';
  const met: Results = {
    ...(dice.chance(0.8) ? { outcome: talked } : {}),
    ...(onsite && dice.chance(0.93) ? { signature: row.text['name'] ?? '住户' } : {}),
  };
  switch (course) {
    case 'reached':
      return { ...met, satisfaction: dice.pick(PLEASED), ...(dice.chance(0.4) ? { opinion: dice.pick(WORDS) } : {}) };
    case 'unhappy':
      return {
        ...met,
        satisfaction: dice.pick(['不满意', '非常不满意']),
        opinion: dice.pick(ANGRY),
        ...(dice.chance(0.5) ? { promisedAt: soon() } : {}),
      };
    case 'promised':
      return { ...met, satisfaction: dice.pick(PLEASED), opinion: dice.pick(WORDS), promisedAt: soon() };
    case 'missed':
      return {
        outcome: onsite
          ? dice.weighted({ 家中无人: 90, 已搬离: 10 })
          : dice.weighted({ 无人接听: 50, 占线: 14, 关机: 12, 停机: 6, 空号: 8, 号码错误: 5, 非本人: 5 }),
      };
    case 'refused':
      if (!onsite) return { outcome: '拒接' };
      if (row.cellOf('refusalNote') === null || dice.chance(0.5)) return { outcome: '拒访' };
      return { outcome: '面谈', satisfaction: '满意', signature: '拒签', refusalNote: dice.pick(NOTES) };
    case 'later':
      return { outcome: '改约', promisedAt: soon() };
  }
}
