import { firstOfMonth, lastOfMonth, monthOf, type Day } from '../calendar';
import type { Dice } from '../dice';
import type { Colleague, Complaint, Customer } from '../world';
import { complaintResults, complaintTexts } from './texts';

export interface ComplaintSetting {
  readonly from: Day;
  readonly today: Day;
  readonly perMonth: number;
  /** Homes that may complain, each used once; empty homes are among the last. */
  readonly tenants: Customer[];
  /** People of empty homes, who complain from elsewhere. */
  readonly absent: Customer[];
  readonly staff: readonly Colleague[];
  readonly handlers: readonly string[];
  readonly dice: Dice;
}

/**
 * The complaint register: ordinary matters, and on purpose some of every sort the rulings speak of. Different matters of
 * one home are spaced so that the ruling "one matter" (same category or text, different departments, ≤ 7 days) decides them
 * without doubt; the spacing 7 and 8 days both occur.
 */
export function receiveComplaints(setting: ComplaintSetting): Complaint[] {
  const { from, today, dice, tenants } = setting;
  const rows: Complaint[] = [];
  let serial = 0;
  let matters = 0;
  const matter = () => `M${(matters += 1)}`;
  const take = () => tenants.pop()!;

  const row = (about: string, received: Day, who: Customer | null, detail: Partial<Complaint> = {}): Complaint => {
    const category = detail.category ?? dice.pick(Object.keys(complaintTexts));
    const sort = complaintTexts[category]!;
    const closed =
      detail.closedAt === undefined ? closing(received, from, today, dice) : (detail.closedAt?.day ?? null);
    const complaint: Complaint = {
      id: `complaint-${(serial += 1)}`,
      complaintId: null,
      receivedAt: { day: received, minute: dice.int(8 * 60 + 10, 20 * 60) },
      room: who?.room ?? null,
      name: who?.name ?? null,
      phone: who?.phone ?? null,
      source: dice.weighted({ 来电: 50, 来访: 20, 微信: 14, APP: 8, 现场: 5, '12345转办': 3 }),
      content: dice.pick(sort.texts),
      category,
      level: dice.weighted({ 一般: 66, 轻微: 18, 重要: 13, 重大: 3 }),
      valid: '有效',
      department: sort.departments[0]!,
      receiver: dice.pick(setting.staff).name,
      handler: dice.pick(setting.handlers),
      repliedAt: null,
      result: closed === null ? null : dice.pick(complaintResults[category]!),
      notifiedAt: closed === null || dice.chance(0.3) ? null : { day: closed, minute: null },
      replyLetter: null,
      status: closed === null ? '处理中' : '已关闭',
      matter: about,
      ...detail,
      closedAt: closed === null ? null : { day: closed, minute: null },
    };
    if (detail.repliedAt === undefined && closed !== null && dice.chance(0.8)) {
      complaint.repliedAt = { day: dice.int(received, closed), minute: null };
    }
    rows.push(complaint);
    return complaint;
  };

  for (let month = monthOf(from); month <= monthOf(today); month = monthOf(lastOfMonth(month) + 1)) {
    const first = firstOfMonth(month);
    const last = Math.min(lastOfMonth(month), today - 1);
    const length = last - first + 1;
    const busy = () => (dice.chance(0.25) ? dice.int(Math.max(first, last - 6), last) : dice.int(first, last));
    const ordinary = Math.round((setting.perMonth * length) / 30);
    for (let index = 0; index < ordinary && tenants.length > 30; index += 1) row(matter(), busy(), take());
    if (length < 15) continue;
    const early = () => dice.int(first + 1, first + 8);
    /** A named matter of a special sort, settled a few days after it was received. */
    const special = (detail: Partial<Complaint>) => {
      const received = early();
      row(matter(), received, take(), { closedAt: at(received + dice.int(2, 6)), ...detail });
    };
    row(matter(), early(), null, { name: dice.chance(0.5) ? '匿名' : null });
    row(matter(), early() + 5, null, { source: '来函' });
    const letter = `复函${month.replace('-', '')}-${dice.int(10, 99)}`;
    special({ source: '上级转呈', replyLetter: letter, level: '重要' });
    special({ source: '上级转呈', level: '重要' });
    special({ valid: '无效', result: '经核实与物业服务无关' });
    repeated(first, dice.int(0, 3), take());
    if (month === monthOf(from)) {
      // Only a written reply is wanted, and nobody wrote one.
      special({ source: '上级转呈', category: '收费问题', content: '反映公摊水费计算有误（上级要求只需复函）' });
    }
  }
  // Carried over: received before the registers begin, settled in their first month; and one long settled, which owes nothing now.
  for (let index = 0; index < 4; index += 1)
    row(matter(), from - dice.int(3, 20), take(), { closedAt: at(from + dice.int(2, 20)) });
  row(matter(), from - 28, take(), { closedAt: at(from - 10) });
  row(matter(), from - 15, take(), { closedAt: null, level: '重大' });
  if (setting.absent.length > 0)
    row(matter(), today - 20, setting.absent.pop()!, { closedAt: at(today - 14), category: '收费问题' });

  number(rows);
  return rows;

  /** Several departments in up to seven days; in month two also rows that look like it and are matters of their own. */
  function repeated(first: Day, lag: number, who: Customer): void {
    const category = dice.pick(['公共设施', '停车管理', '环境卫生']);
    const departments = complaintTexts[category]!.departments;
    const content = complaintTexts[category]!.texts[0]!;
    const about = matter();
    const received = first + 3 + lag;
    row(about, received, who, { category, content, department: departments[0]!, closedAt: at(received + 8) });
    row(about, received + dice.pick([1, 4, 7]), who, {
      category,
      content: `${content}，再次反映`,
      department: departments[1]!,
      closedAt: at(received + 11),
    });
    const patient = take();
    row(matter(), received, patient, {
      category,
      department: departments[0]!,
      content: complaintTexts[category]!.texts[1]!,
      closedAt: at(received + 5),
    });
    row(matter(), received + 8, patient, {
      category,
      department: departments[1]!,
      content: complaintTexts[category]!.texts[2]!,
      closedAt: at(received + 12),
    });
    const various = take();
    row(matter(), received, various, { category: '噪音扰民', department: '秩序部', closedAt: at(received + 2) });
    row(matter(), received + 3, various, { category: '收费问题', department: '财务部', closedAt: at(received + 6) });
  }
}

function at(day: Day): Complaint['closedAt'] {
  return { day, minute: null };
}

/** Most matters are settled in days, some take weeks, a few stay open; nothing is settled after yesterday. */
function closing(received: Day, from: Day, today: Day, dice: Dice): Day | null {
  const lag = dice.chance(0.06) ? dice.int(15, 60) : dice.chance(0.2) ? dice.int(5, 12) : dice.int(0, 4);
  const closed = received + lag;
  if (closed >= today || dice.chance(0.02)) return null;
  return Math.max(closed, from);
}

/** Numbers in order of receipt, per month: TS202608-003. */
function number(rows: Complaint[]): void {
  rows.sort(
    (one, other) => one.receivedAt!.day - other.receivedAt!.day || one.receivedAt!.minute! - other.receivedAt!.minute!,
  );
  const counts = new Map<string, number>();
  for (const complaint of rows) {
    const month = monthOf(complaint.receivedAt!.day).replace('-', '');
    const count = (counts.get(month) ?? 0) + 1;
    counts.set(month, count);
    complaint.complaintId = `TS${month}-${String(count).padStart(3, '0')}`;
  }
}
