import type { PackSet } from '../truth';
import type { Colleague, World } from '../world';
import type { Laid } from './block';

/** A damaged cell as it will be written, instead of the record's value. */
export interface RawCell {
  readonly value: string | number;
  readonly format?: string;
}

/** A defect put into the world before it is written; its cell is known once the sheet is laid. */
export interface Planted {
  readonly code: string;
  readonly record: string | null;
  readonly field: string | null;
  readonly severity: 'error' | 'warning' | 'hint' | null;
  readonly note: string;
  /** The packs that demand it; every pack where absent. */
  readonly packs?: readonly PackSet[];
  /** Set where the defect is in no record's cell (a totals row, a header, a missing sheet). */
  readonly at?: {
    readonly register: string | null;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly row: number | null;
  };
}

/** A workbook about to be written: the world as a perfect reader would read it, and the sheets that say so. */
export interface Script {
  readonly legible: World;
  readonly laid: readonly Laid[];
  readonly planted: readonly Planted[];
  /** Codes and records that a careful checker may report without being wrong. */
  readonly tolerated: readonly { readonly code: string; readonly record: string; readonly field: string | null }[];
  /** `record.field` of the cells that hold something else than the record says. */
  readonly damaged: ReadonlySet<string>;
  readonly date1904: boolean;
  readonly author: string;
  /** `archive-completeness` can be told from the layout; not where emptiness is written in words. */
  readonly countsArchive: boolean;
}

/** `1栋、2栋`; empty for everywhere. */
export function areaText(colleague: Colleague): string | null {
  return colleague.area.length === 0 ? null : colleague.area.map((building) => `${building}栋`).join('、');
}
