import type { Severity } from './finding';

/**
 * Every finding code of registers.md §5 with its usual severity: error = a value cannot be used or a rule is certainly broken; warning = a rule is probably
 * broken or a figure is affected; hint = untidy but understood.
 */
export const SEVERITY_OF = {
  'register-missing': 'warning',
  'column-missing': 'warning',
  'header-ambiguous': 'warning',
  'total-mismatch': 'warning',
  required: 'error',
  'date-unreadable': 'error',
  'date-impossible': 'error',
  'date-year-inferred': 'hint',
  'date-future': 'error',
  'number-unreadable': 'error',
  'phone-invalid': 'error',
  'phone-placeholder': 'warning',
  'room-unreadable': 'error',
  'room-ambiguous': 'warning',
  'value-unknown': 'error',
  'value-variant': 'hint',
  'text-untidy': 'hint',
  ditto: 'hint',
  'duplicate-id': 'error',
  'duplicate-row': 'warning',
  'unknown-customer': 'warning',
  'customer-mismatch': 'warning',
  'date-order': 'error',
  'unsigned-onsite': 'error',
  'phone-unmarked': 'error',
  'refusal-unexplained': 'warning',
  'promise-missing': 'warning',
  'record-late': 'error',
  'review-missing': 'warning',
  'reply-letter-missing': 'warning',
  'rating-missing': 'warning',
  'repeat-complaint': 'hint',
  'deadline-missed': 'error',
  'visit-missed': 'error',
  'quota-missed': 'error',
  'suspect-duplicate-text': 'warning',
  'suspect-pace': 'warning',
  'suspect-uniform': 'warning',
  'suspect-hours': 'warning',
  'suspect-shared-phone': 'warning',
  'suspect-vacant': 'warning',
  'suspect-contradiction': 'warning',
  'suspect-self-visit': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof SEVERITY_OF;

export const FINDING_CODES = Object.keys(SEVERITY_OF) as readonly FindingCode[];

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(SEVERITY_OF, code);
}
