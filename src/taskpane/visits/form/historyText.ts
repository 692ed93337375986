import type {
  ComplaintRow,
  RegisterRow,
  RepairRow,
  ServiceRow,
  SurveyRow,
  VisitRow,
} from '../../../registers/register';
import type { Say } from '../../../reports/say';
import { isoDay } from '../../../values/moment';
import type { HistoryEntry } from '../../../visits/history';

/** One entry of a customer's history as it is shown. */
export interface HistoryText {
  /** `2026-10-12`; `null` where the row has no date. */
  readonly date: string | null;
  /** 回访, 投诉, 报修 … */
  readonly what: string;
  /** Kind, channel, outcome, rating, who: what the row says, each in a few words. */
  readonly parts: readonly string[];
  /** What was said or done, in the words of the row. */
  readonly text: string;
}

type Part = string | null | undefined;

/** An entry of the history in words; what the row does not say is left out. */
export function historyText({ register, row, day }: HistoryEntry, say: Say): HistoryText {
  const [parts, text] = TELLERS[register](row, say);
  return {
    date: day === null ? null : isoDay(day),
    what: say(`visitForm.history.${register}`),
    parts: parts.filter((part): part is string => Boolean(part)),
    text: text ?? '',
  };
}

type Teller = (row: RegisterRow, say: Say) => readonly [parts: readonly Part[], text: Part];

const TELLERS: Readonly<Record<HistoryEntry['register'], Teller>> = {
  visits(each, say) {
    const row = each as VisitRow;
    const promised =
      row.promisedAt === null ? null : say('visitForm.history.promised', { date: isoDay(row.promisedAt.day) });
    return [[row.kind, row.channel, row.outcome, row.satisfaction, row.visitors.join('、'), promised], row.content];
  },
  complaints(each, say) {
    const row = each as ComplaintRow;
    const closed =
      row.closedAt === null
        ? say('visitForm.history.open')
        : say('visitForm.history.closed', { date: isoDay(row.closedAt.day) });
    return [[row.level, row.category, row.department, closed], joined(row.content, row.result)];
  },
  repairs(each, say) {
    const row = each as RepairRow;
    const done =
      row.completedAt === null
        ? say('visitForm.history.unrepaired')
        : say('visitForm.history.repaired', { date: isoDay(row.completedAt.day) });
    return [[row.item, row.urgency, done, row.repairer, row.satisfaction], row.content];
  },
  services(each) {
    const row = each as ServiceRow;
    return [[row.kind, row.executor], row.content];
  },
  surveys(each) {
    const row = each as SurveyRow;
    const ratings = Object.entries(row.ratings).map(([item, rating]) => `${item} ${rating}`);
    return [[row.batch, ...ratings], row.opinion];
  },
};

function joined(...texts: readonly Part[]): string {
  return texts.filter(Boolean).join(' → ');
}
