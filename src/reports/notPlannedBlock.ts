import { cellAddress } from '../registers/address';
import type { NotPlanned, OneMore, VisitPlan } from '../planning/plan';
import { isoDay } from '../values/moment';
import type { ListDraft } from './listDraft';
import { BODY, CENTRED, HEADER, NOTE } from './looks';
import { linkTo } from './place';
import { postsText } from './postWords';
import type { Say } from './say';
import { asText } from './sheetDraft';
import { listColumn, type ListKey } from './visitListColumns';
import {
  dueText,
  matterText,
  nameText,
  originsOf,
  phoneText,
  roomText,
  rulesText,
  sourceText,
  whyText,
} from './visitReasons';

/** What this block says, as far as it can in the list's own columns. */
const COLUMNS = [
  { key: 'order', from: 'order', to: 'order', centred: true },
  { key: 'notBefore', from: 'slot', to: 'staff', centred: true },
  { key: 'channel', from: 'channel', to: 'channel', centred: true },
  { key: 'room', from: 'room', to: 'room', centred: false },
  { key: 'name', from: 'name', to: 'name', centred: false },
  { key: 'phone', from: 'phone', to: 'phone', centred: true },
  { key: 'matter', from: 'matter', to: 'matter', centred: false },
  { key: 'why', from: 'why', to: 'whyHim', centred: false },
  { key: 'rules', from: 'rules', to: 'rules', centred: true },
  { key: 'source', from: 'source', to: 'source', centred: false },
  { key: 'due', from: 'due', to: 'due', centred: true },
  { key: 'because', from: 'outcome', to: 'promisedAt', centred: false },
  { key: 'oneMore', from: 'signature', to: 'last', centred: true },
] as const satisfies readonly { key: string; from: ListKey; to: ListKey | 'last'; centred: boolean }[];

type Key = (typeof COLUMNS)[number]['key'];
const OWN_HEADERS: readonly Key[] = ['because', 'notBefore', 'oneMore'];
/** Left out for want of people; only these would one more person change. */
const FOR_WANT_OF_PEOPLE = ['capacity', 'no-executor'];

/** 未排入: who is owed a visit and is not on the list, with the reason, and what one more person would change. Nothing when everybody is. */
export function notPlannedBlock(draft: ListDraft, plan: VisitPlan, say: Say): void {
  const { notPlanned, oneMore } = plan;
  if (notPlanned.length === 0) return;
  draft.space();
  draft.keepTogether(oneMore === null ? 3 : 4);
  draft.section(say('plan.notPlanned.title', { count: notPlanned.length }));
  if (oneMore !== null) draft.line(oneMoreText(oneMore, notPlanned, say), NOTE, 18);
  const headers = COLUMNS.map(({ key }) =>
    asText(say(OWN_HEADERS.includes(key) ? `plan.notPlanned.${key}` : `plan.column.${key}`)),
  );
  draft.spanning(
    COLUMNS.map((column) => ({ ...column, look: HEADER })),
    [headers],
    24,
  );
  const first = draft.spanning(
    COLUMNS.map((column) => ({ ...column, look: column.centred ? { ...BODY, ...CENTRED } : BODY })),
    notPlanned.map((left, index) => {
      const texts = textsOf(left, index, plan, say);
      return COLUMNS.map(({ key }) => asText(texts[key]));
    }),
    20,
  );
  notPlanned.forEach(({ bundle }, index) => {
    const [origin] = originsOf(bundle);
    if (origin) draft.link(linkTo(origin, cellAddress(first + index, listColumn('source'))));
  });
}

function oneMoreText({ posts, minutes, keys }: OneMore, notPlanned: readonly NotPlanned[], say: Say): string {
  const served = notPlanned.filter((left) => isServed(left, keys));
  const overdue = served.filter(({ bundle }) => bundle.reasons.some(({ overdueDays }) => overdueDays > 0));
  return say('plan.notPlanned.oneMore.text', {
    posts: posts.length === 0 ? say('plan.notPlanned.oneMore.anybody') : postsText(posts, say),
    minutes,
    visits: served.length,
    overdue: overdue.length,
  });
}

function isServed({ bundle, because }: NotPlanned, keys: ReadonlySet<string>): boolean {
  return FOR_WANT_OF_PEOPLE.includes(because) && keys.has(bundle.key);
}

function textsOf(left: NotPlanned, index: number, plan: VisitPlan, say: Say): Readonly<Record<Key, string>> {
  const { bundle, because, notBefore } = left;
  return {
    order: String(index + 1),
    channel: bundle.channel,
    room: roomText(bundle),
    name: nameText(bundle),
    phone: phoneText(bundle),
    matter: matterText(bundle),
    why: whyText(bundle, plan.date, say),
    rules: rulesText(bundle),
    source: sourceText(bundle),
    due: dueText(bundle, say),
    because: say(`plan.because.${because}`),
    notBefore: notBefore === null ? '' : say('plan.notPlanned.from', { date: isoDay(notBefore) }),
    oneMore: plan.oneMore !== null && isServed(left, plan.oneMore.keys) ? say('plan.notPlanned.served') : '',
  };
}
