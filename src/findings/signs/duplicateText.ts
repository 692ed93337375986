import type { VisitRow } from '../../registers/register';
import type { Signs } from '../../regulations/settings';
import { fold } from '../../values/text';
import type { Finding } from '../finding';
import { placeOf } from '../findingAt';
import { byTime, type Contact } from './contacts';
import { MOST_EVIDENCE, signAt } from './sign';
import { similarTexts } from './similarTexts';
import { ownLength, phraseSet } from './stockPhrases';

/** What goes to many homes alike is no talk with anybody. */
const BROADCAST = new Set(['信函', '短信', '微信', '邮件', '问卷', '座谈会']);
/** So much of the least length must be other than stock phrases. */
const OWN_SHARE = 2 / 3;
/** A text that so many people wrote so often is a phrase of the office, whatever it says. */
const OFFICE_PHRASE = { people: 3, rows: 10 };
/** A text needs three letters or digits to be compared at all. */
const GRAM = 3;
const NOT_TEXT = /[^\p{L}\p{N}]+/gu;

/** The records that say one thing, in order of time. */
interface Text {
  readonly bare: string;
  readonly written: string;
  readonly contacts: Contact[];
}

/** Records of different homes that say the same at length, or almost the same (registers.md §5, suspect-duplicate-text). */
export function duplicateText(contacts: readonly Contact[], settings: Signs['duplicateText']): Finding[] {
  const texts = textsOf(contacts, settings.leastCharacters);
  const near = neighbours(texts, settings.similarity);
  const templates = templatesOf(texts, near);
  const phrases = phraseSet(settings.stockPhrases);
  const findings: Finding[] = [];
  for (const [place, text] of texts.entries()) {
    const others = near.get(place);
    if (others === undefined && text.contacts.length < 2) continue;
    if (ownLength(text.written, phrases) < settings.leastCharacters * OWN_SHARE) continue;
    const alike = [text, ...(others ?? []).map(({ other }) => texts[other]!)];
    const rows = alike.flatMap((one) => one.contacts);
    if (isOfficePhrase(rows)) continue;
    findings.push(...findingsOf(text, rows, templates[place]!, lowestOf(others)));
  }
  return findings;
}

function textsOf(contacts: readonly Contact[], least: number): Text[] {
  const bareOf = new Map<string, string>();
  const texts = new Map<string, Text>();
  for (const contact of contacts) {
    const { content } = contact.row;
    if (content === null || content.length < least || contact.customer === null) continue;
    if (!contact.claims || (contact.channel !== null && BROADCAST.has(contact.channel))) continue;
    let bare = bareOf.get(content);
    if (bare === undefined) bareOf.set(content, (bare = bareText(content)));
    if (bare.length < GRAM) continue;
    const known = texts.get(bare);
    if (known === undefined) texts.set(bare, { bare, written: content, contacts: [contact] });
    else known.contacts.push(contact);
  }
  // The order of the texts must not depend on the order of the rows.
  return [...texts.values()].sort((a, b) => (a.bare < b.bare ? -1 : 1));
}

/** Letters and digits alone. Plain Chinese, which nearly all of it is, goes character by character. */
function bareText(text: string): string {
  let bare = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57) || (code >= 97 && code <= 122)) continue;
    if (!isMark(code)) return fold(text).replace(NOT_TEXT, '');
    if (at > from) bare += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : bare + text.slice(from);
}

/** Punctuation and blanks of ASCII and of Chinese typography. */
function isMark(code: number): boolean {
  return (
    (code <= 47 && code !== 0) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3001 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  );
}

type Near = ReadonlyMap<number, readonly { readonly other: number; readonly similarity: number }[]>;

function neighbours(texts: readonly Text[], least: number): Near {
  const near = new Map<number, { other: number; similarity: number }[]>();
  const add = (one: number, other: number, similarity: number): void => {
    const own = near.get(one);
    if (own === undefined) near.set(one, [{ other, similarity }]);
    else own.push({ other, similarity });
  };
  for (const { one, other, similarity } of similarTexts(
    texts.map(({ bare }) => bare),
    least,
  )) {
    add(one, other, similarity);
    add(other, one, similarity);
  }
  return near;
}

function isOfficePhrase(rows: readonly Contact[]): boolean {
  if (rows.length < OFFICE_PHRASE.rows) return false;
  return new Set(rows.map(({ person }) => person)).size >= OFFICE_PHRASE.people;
}

/** One finding per record whose like stands at another home; the evidence are the records of other homes. */
function findingsOf(text: Text, rows: readonly Contact[], template: string, similarity: number): Finding[] {
  const homes = new Map<string, number>();
  for (const { customer } of rows) homes.set(customer!, (homes.get(customer!) ?? 0) + 1);
  if (homes.size < 2) return [];
  const sorted = [...rows].sort(byTime);
  return text.contacts.map((contact) => {
    const { row, person, customer } = contact;
    const evidence = firstElsewhere(sorted, customer!).map((other) => placeOf(other, 'content'));
    return signAt('suspect-duplicate-text', row, ['content'], {
      person,
      source: template,
      evidence,
      params: {
        count: rows.length - homes.get(customer!)!,
        households: homes.size,
        percent: Math.round(similarity * 100),
      },
    });
  });
}

function firstElsewhere(sorted: readonly Contact[], customer: string): VisitRow[] {
  const rows: VisitRow[] = [];
  for (const other of sorted) {
    if (other.customer === customer) continue;
    rows.push(other.row);
    if (rows.length === MOST_EVIDENCE) break;
  }
  return rows;
}

/** For each text the first of all that hang together with it by likeness: texts made from one template share it. */
function templatesOf(texts: readonly Text[], near: Near): readonly string[] {
  const templates: (string | undefined)[] = texts.map(() => undefined);
  for (const [first, { bare }] of texts.entries()) {
    if (templates[first] !== undefined) continue;
    const open = [first];
    templates[first] = bare;
    while (open.length > 0) {
      for (const { other } of near.get(open.pop()!) ?? []) {
        if (templates[other] !== undefined) continue;
        templates[other] = bare;
        open.push(other);
      }
    }
  }
  return templates as readonly string[];
}

function lowestOf(others: readonly { readonly similarity: number }[] = []): number {
  return others.reduce((lowest, { similarity }) => Math.min(lowest, similarity), 1);
}
