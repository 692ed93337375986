import { iso, type Day, type Moment } from '../calendar';
import type { Dice } from '../dice';
import type { Colleague, Visit } from '../world';
import { visitItems } from '../world';
import { dissatisfiedTexts, openOpinions, reviews, satisfiedTexts } from './texts';

/** Something that may owe a visit, with what a record of the visit says about the customer. */
export interface Occasion {
  /** `eventOf…` of world.ts. */
  readonly ref: string;
  readonly kind: string;
  readonly day: Day;
  readonly minute: number | null;
  readonly room: string;
  readonly name: string;
  readonly phone: string | null;
  /** What 关联单号 says; `null` where this home has one event of the kind only and the clerk did not bother. */
  readonly relatedId: string | null;
  readonly level: string | null;
  /** Last day of the window that the office has in mind. */
  readonly deadline: Day;
}

/** Writes single visit records; keeps no memory but the count of them. */
export class VisitPen {
  readonly visits: Visit[] = [];

  constructor(
    private readonly dice: Dice,
    private readonly staff: readonly Colleague[],
    private readonly today: Day,
  ) {}

  /** A visit that reached the customer and carries its evidence. */
  reached(occasion: Occasion, day: Day, channel: '上门' | '电话' | '信函', satisfaction = this.mood()): Visit {
    const { dice } = this;
    const visit = this.blank(occasion, day, channel);
    const bad = satisfaction.includes('不满意');
    const opinion = bad ? dice.pick(dissatisfiedTexts) : dice.chance(0.07) ? dice.pick(openOpinions) : null;
    visit.satisfaction = satisfaction;
    for (const item of visitItems)
      visit[`item:${item}`] = bad ? dice.pick(['一般', '不满意']) : dice.pick(['满意', '非常满意', satisfaction]);
    visit.outcome = channel === '信函' || dice.chance(0.25) ? null : channel === '上门' ? '面谈' : '已接通';
    visit.content = opinion ?? (satisfaction !== '一般' && dice.chance(0.6) ? dice.pick(satisfiedTexts) : null);
    if (opinion !== null) visit.promisedAt = { day: day + dice.int(1, 5), minute: null };
    if (channel === '上门') visit.signature = occasion.name;
    return visit;
  }

  /** Nobody there, line busy, phone off; or a letter to which no answer came. */
  attempt(occasion: Occasion, day: Day, channel: '上门' | '电话' | '信函', outcome?: string): Visit {
    const visit = this.blank(occasion, day, channel);
    visit.outcome =
      channel === '信函'
        ? null
        : (outcome ??
          (channel === '上门'
            ? '家中无人'
            : this.dice.weighted({ 无人接听: 60, 占线: 14, 关机: 12, 拒接: 8, 改约: 6 })));
    return visit;
  }

  blank(occasion: Occasion, day: Day, channel: string): Visit {
    const { dice } = this;
    const after = day === occasion.day && occasion.minute !== null ? occasion.minute + 15 : 9 * 60 + 5;
    const visit = {
      id: `visit-${this.visits.length + 1}`,
      visitId: null,
      visitedAt: { day, minute: dice.int(after, Math.max(after, 18 * 60 + 20)) } as Moment,
      room: occasion.room,
      name: occasion.name,
      phone: occasion.phone,
      kind: occasion.kind,
      relatedId: occasion.relatedId,
      channel,
      visitor: this.visitor(occasion),
      outcome: null,
      satisfaction: null,
      content: null,
      promisedAt: null,
      signature: null,
      refusalNote: null,
      recordedAt: { day: Math.min(this.today, day + (dice.chance(0.2) ? 1 : 0)), minute: null },
      review: dice.pick(reviews),
      remark: null,
      about: occasion.ref,
    } as unknown as Visit;
    for (const item of visitItems) visit[`item:${item}`] = null;
    this.visits.push(visit);
    return visit;
  }

  private mood(): string {
    return this.dice.weighted({ 非常满意: 27, 满意: 56, 一般: 9, 不满意: 6, 非常不满意: 2 });
  }

  private visitor(occasion: Occasion): string {
    const wanted =
      occasion.kind === '入住' || occasion.level === '重要' || occasion.level === '重大'
        ? ['管理处经理']
        : occasion.kind === '维修'
          ? ['维修主管', '房管员']
          : occasion.kind === '投诉' || occasion.kind === '意见征询'
            ? ['事务助理', '房管员', '客服主管']
            : ['助理', '事务助理'];
    const fit = this.staff.filter((one) => wanted.includes(one.post));
    return this.dice.pick(fit.length > 0 ? fit : this.staff).name;
  }

  /** Sorted by time and numbered per month: HF202608-0012. */
  finished(): Visit[] {
    const sorted = [...this.visits].sort(
      (one, other) => one.visitedAt!.day - other.visitedAt!.day || one.visitedAt!.minute! - other.visitedAt!.minute!,
    );
    const counts = new Map<string, number>();
    for (const visit of sorted) {
      const month = iso(visit.visitedAt!.day).slice(0, 7).replace('-', '');
      const count = (counts.get(month) ?? 0) + 1;
      counts.set(month, count);
      visit.visitId = `HF${month}-${String(count).padStart(4, '0')}`;
    }
    return sorted;
  }
}
