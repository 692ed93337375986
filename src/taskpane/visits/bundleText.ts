import type { Bundle } from '../../planning/plan';
import { nameText, roomText } from '../../reports/visitReasons';

/** `3-2-501 王芳`: home and name of whom a contact is with. */
export function customerText(bundle: Bundle): string {
  return [roomText(bundle), nameText(bundle)].filter(Boolean).join(' ');
}

/** Kinds of a contact, each once. */
export function kindsText({ reasons }: Pick<Bundle, 'reasons'>): string {
  return [...new Set(reasons.map(({ kind }) => kind))].join('、');
}
