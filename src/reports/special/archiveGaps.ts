import type { CustomerRow, FieldKey } from '../../registers/register';
import { canonicalHeader } from '../../registers/fields';
import { isFilled } from '../../rates/archiveRates';

/** How far one column of the customer register is filled in. */
export interface FieldShare {
  readonly field: FieldKey;
  /** The header as the office wrote it. */
  readonly header: string;
  readonly filled: number;
  readonly cells: number;
}

/** A customer whose archive is not complete (B9). */
export interface IncompleteArchive {
  readonly row: CustomerRow;
  /** Headers of the cells that are blank. */
  readonly missing: readonly string[];
}

export interface ArchiveGaps {
  readonly fields: readonly FieldShare[];
  readonly incomplete: readonly IncompleteArchive[];
}

/** Cells that archive-completeness counts as well, but whose blank leaves no archive incomplete. */
const OPTIONAL: ReadonlySet<FieldKey> = new Set<FieldKey>(['serial', 'remark', 'phone2', 'referrer', 'preferredTime']);

/**
 * What the customer archives lack (B9): every field whose column exists is to be filled. The shares are those of
 * archive-completeness, cell for cell; what a customer need not have – a remark, a second telephone, a referrer, a
 * preferred time – makes no archive incomplete.
 */
export function archiveGaps(customers: readonly CustomerRow[]): ArchiveGaps {
  const fields = new Map<FieldKey, { header: string; filled: number; cells: number }>();
  const incomplete: IncompleteArchive[] = [];
  for (const row of customers) {
    const missing: string[] = [];
    for (const { field, columns, header } of row.source.columns) {
      const share = fields.get(field) ?? { header: header || canonicalHeader('customers', field), filled: 0, cells: 0 };
      fields.set(field, share);
      share.cells += 1;
      if (isFilled(row, field, columns)) share.filled += 1;
      else if (!OPTIONAL.has(field)) missing.push(share.header);
    }
    if (missing.length > 0) incomplete.push({ row, missing });
  }
  return { fields: [...fields].map(([field, share]) => ({ field, ...share })), incomplete };
}
