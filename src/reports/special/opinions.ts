import { spokenTo } from '../../findings/spokenTo';
import type { RegisterRow } from '../../registers/register';
import { isDissatisfied } from '../../regulations/satisfied';
import type { Day } from '../../values/moment';
import { opinionTopics } from '../../values/opinionTopics';
import { asksForSomething, saysNothing } from '../../values/wishes';
import type { Ledger } from '../../visits/ledger';

/** What somebody said, wherever it was written down (M1: by visit, call or letter). */
export interface Opinion {
  readonly row: RegisterRow;
  readonly day: Day | null;
  readonly text: string;
  /** Register it comes from. */
  readonly from: 'visits' | 'surveys' | 'services';
  /** Empty where no word of it is known. */
  readonly topics: readonly string[];
}

const ASKED_FOR = new Set(['意见征询', '意见建议']);

/**
 * Opinions out of visits that reached somebody (of 意见征询 and 意见建议 whatever was said, of other kinds what asks for something or comes with a dissatisfied
 * rating), survey forms and registered 意见建议. "没有意见" is none.
 */
export function opinionsOf({ visitRecords, registers }: Ledger): Opinion[] {
  const opinions: Opinion[] = [];
  const add = (row: RegisterRow, day: Day | null, text: string | null, from: Opinion['from']): void => {
    if (text !== null && !saysNothing(text)) opinions.push({ row, day, text, from, topics: opinionTopics(text) });
  };
  for (const record of visitRecords) {
    const { row, day } = record;
    const { kind, content, satisfaction } = row;
    if (content === null || !spokenTo(record)) continue;
    const said =
      (kind !== null && ASKED_FOR.has(kind)) ||
      (satisfaction !== null && isDissatisfied(satisfaction)) ||
      asksForSomething(content);
    if (said) add(row, day, content, 'visits');
  }
  for (const row of registers.surveys) add(row, (row.returnedAt ?? row.sentAt)?.day ?? null, row.opinion, 'surveys');
  for (const row of registers.services) {
    if (row.kind === '意见建议') add(row, row.startAt?.day ?? null, row.content, 'services');
  }
  return opinions;
}
