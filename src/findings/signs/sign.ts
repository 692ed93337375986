import type { FieldKey, RegisterRow } from '../../registers/register';
import type { Params } from '../../values/cell';
import type { Finding, Place } from '../finding';
import { findingAt } from '../findingAt';
import { digest } from '../subject';

/** The signs of registers.md §5 that a record may be invented. They are to be looked into (待核查); they prove nothing. */
export const SIGN_CODES = [
  'suspect-duplicate-text',
  'suspect-pace',
  'suspect-uniform',
  'suspect-hours',
  'suspect-shared-phone',
  'suspect-vacant',
  'suspect-contradiction',
  'suspect-self-visit',
] as const;

export type SignCode = (typeof SIGN_CODES)[number];

export function isSign(code: string): code is SignCode {
  return (SIGN_CODES as readonly string[]).includes(code);
}

/** Evidence cells a sign shows; the parameter `count` says how many there are. */
export const MOST_EVIDENCE = 20;

export interface SignDetail {
  /** Whose record it is; `null` where no person can be held to it (the customer register). */
  readonly person: string | null;
  /** What the sign goes back to (a template, a burst, a number): several hits of one source are one signal. */
  readonly source: string;
  /** Cells that prove it, in an order that does not depend on the order of the rows. */
  readonly evidence: readonly Place[];
  readonly params?: Params;
}

/** A sign at the first of `fields` that the row's sheet has. The parameter `source` is a digest: it holds no personal data. */
export function signAt(
  code: SignCode,
  row: RegisterRow,
  fields: readonly FieldKey[],
  { person, source, evidence, params }: SignDetail,
): Finding {
  return findingAt(code, row, fields, {
    params: { person, count: evidence.length, source: digest(source), ...params },
    related: evidence.slice(0, MOST_EVIDENCE),
  });
}
