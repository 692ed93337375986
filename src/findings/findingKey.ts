import type { Finding } from './finding';
import { digest } from './subject';

/**
 * A key under which the office may ignore a finding (`settings.ignored`). It stays the same while the finding does, also when
 * rows are sorted or inserted; it changes when the value changes. It holds no personal data.
 */
export function findingKey(finding: Finding): string {
  const { code, register, sheet, cell, field, value, subject } = finding;
  const about = subject ?? cell ?? '';
  return [
    code,
    register ?? '',
    field ?? '',
    digest([sheet ?? '', about, value === null ? '' : String(value)].join('\u0000')),
  ].join(':');
}
