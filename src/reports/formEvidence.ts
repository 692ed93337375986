import type { PlannedVisit } from '../planning/plan';
import type { Regulation } from '../regulations/regulation';
import { boxes, HAND_LINES, type FormDraft } from './formDraft';
import type { Say } from './say';
import { NAME_SEPARATOR } from './visitListColumns';

const ONSITE = '上门';
const PHONE = '电话';
/** Words of registers.md §1 that a visit at the door, or any other contact, can end with. */
const AT_THE_DOOR = ['面谈', '家中无人', '拒访', '改约', '已搬离', '空置'];
const AT_A_DISTANCE = ['已接通', '无人接听', '占线', '关机', '停机', '空号', '拒接', '非本人', '号码错误', '改约'];

/** What came of the contact, and what proves it: asked by channel as the regulation in force wants it (A5, B5, C2, G6, J7, O2). */
export function evidenceLines(form: FormDraft, visit: PlannedVisit, regulation: Regulation, say: Say): void {
  const { bundle, companions } = visit;
  const { evidence, promiseRule, records } = regulation;
  const labelled = (key: string, rules: readonly string[]): string =>
    rules.length === 0
      ? say(`form.${key}`)
      : say('form.withRules', { label: say(`form.${key}`), rules: rules.join(' ') });
  form.section(say('form.section.result'));
  form.line(say('form.outcome'), boxes(bundle.channel === ONSITE ? AT_THE_DOOR : AT_A_DISTANCE));
  if (evidence.personReached !== null) {
    const { roles, rule } = evidence.personReached;
    form.line(labelled('personReached', [rule]), boxes(roles));
  } else form.line(say('form.reached'), '');
  form.line(labelled('promisedAt', promiseRule === null ? [] : [promiseRule]), '');
  if (bundle.channel === ONSITE) {
    const { onsiteSignature, refusalNote, attemptTime, onsitePeople } = evidence;
    const names = companions.join(NAME_SEPARATOR);
    if (onsitePeople !== null) {
      const wanted = say('form.people', { people: onsitePeople.people });
      form.line(labelled('companions', [onsitePeople.rule]), `${wanted}${names}`);
    } else if (names !== '') form.line(labelled('companions', []), names);
    if (attemptTime.length > 0) form.line(labelled('attemptTime', attemptTime), '');
    form.line(labelled('signature', onsiteSignature), '');
    if (refusalNote.length > 0) form.line(labelled('refusalNote', refusalNote), '', HAND_LINES);
  } else if (bundle.channel === PHONE) {
    const mark = say('form.phoneVisit');
    form.line(labelled('phoneMark', evidence.phoneMark), boxes([mark], [mark]));
    if (evidence.phoneStaff.length > 0) form.line(labelled('phoneStaff', evidence.phoneStaff), '');
  }
  form.pairs([
    [say('form.visitorSignature'), ''],
    [say('form.visitedAt'), ''],
    [say('form.recordedAt'), ''],
  ]);
  if (records.reviewed.length > 0) {
    form.line(labelled('review', records.reviewed), records.reviewers.join('、'), HAND_LINES);
  }
}
