import { valueAt } from '../../registers/grid';
import { bareHeader, matchHeader } from '../../registers/headers';
import type { CustomerRow, RegisterSheet } from '../../registers/register';
import type { Profile } from '../../regulations/regulation';
import { isFilled } from '../../rates/archiveRates';
import { blankOf } from '../../values/blanks';

/** How far one field of a customer profile is filled in (H5). */
export interface ProfileField {
  readonly group: string;
  readonly field: string;
  /** Header of its column; `null` where the customer register has none. */
  readonly header: string | null;
  readonly filled: number;
  /** Customers of the sheets that have the column. */
  readonly cells: number;
}

/** From here on a wording is surely the field: weak aliases are no columns of a profile. */
const SURE = 0.9;

/** Where the answer to a profile field stands in a row. */
interface Place {
  readonly header: string;
  readonly isFilled: (row: CustomerRow) => boolean;
}

/**
 * The share of filled cells per field of the profile, over columns that we understand and columns that we do not: a column belongs
 * to a field by its header, or because it is the register's own column for it (手机 for 联系电话).
 */
export function profileShares(customers: readonly CustomerRow[], profile: Profile): readonly ProfileField[] {
  const bySheet = new Map<RegisterSheet, CustomerRow[]>();
  for (const row of customers) {
    const known = bySheet.get(row.source);
    if (known) known.push(row);
    else bySheet.set(row.source, [row]);
  }
  return profile.groups.flatMap(({ group, fields }) =>
    fields.map((field) => {
      let header: string | null = null;
      let filled = 0;
      let cells = 0;
      for (const [source, rows] of bySheet) {
        const place = placeOf(source, field);
        if (place === null) continue;
        header ??= place.header;
        cells += rows.length;
        for (const row of rows) if (place.isFilled(row)) filled += 1;
      }
      return { group, field, header, filled, cells };
    }),
  );
}

function placeOf(source: RegisterSheet, field: string): Place | null {
  const wanted = bareHeader(field);
  const own = matchHeader('customers', [field])[0];
  const mapped =
    source.columns.find(({ header }) => bareHeader(header.split('/').at(-1)!) === wanted) ??
    (own !== undefined && own.strength > SURE
      ? source.columns.find((column) => column.field === own.field)
      : undefined);
  if (mapped !== undefined) {
    return { header: mapped.header, isFilled: (row) => isFilled(row, mapped.field, mapped.columns) };
  }
  const other = source.unmapped.find(({ header }) => bareHeader(header.split('/').at(-1)!) === wanted);
  if (other === undefined) return null;
  return {
    header: other.header,
    isFilled: (row) => blankOf(valueAt(row.source.grid, row.row, other.column)) === null,
  };
}
