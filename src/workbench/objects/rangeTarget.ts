import { areaAddress, maxColumns, maxRows, quoteSheetName, type Area } from '../model/address';
import { shiftArea } from '../model/references';
import type { Sheet } from '../model/sheet';
import { fail } from '../protocol/errors';

/**
 * The cells a range object stands for. Like a range in Excel it keeps meaning the same cells when others are inserted or deleted:
 * it catches up with the workbook's history whenever it is asked.
 */
export class RangeTarget {
  private seen: number;

  constructor(
    readonly sheet: Sheet,
    private cells: Area,
  ) {
    this.seen = sheet.workbook.history.length;
  }

  /** Where the cells are now. @throws HostError ItemNotFound when the sheet is gone, InvalidReference when the cells are */
  get area(): Area {
    const { history } = this.sheet.workbook;
    for (; this.seen < history.length; this.seen++) {
      const entry = history[this.seen];
      if (entry?.kind !== 'shift' || entry.sheet !== this.sheet.id) continue;
      this.cells = shiftArea(this.cells, entry.change) ?? fail('InvalidReference');
    }
    if (!this.sheet.workbook.sheets.includes(this.sheet)) fail('ItemNotFound');
    return this.cells;
  }

  get rowCount(): number {
    const { top, bottom } = this.area;
    return bottom - top + 1;
  }

  get columnCount(): number {
    const { left, right } = this.area;
    return right - left + 1;
  }

  /** Cells in it; −1 where Excel's own counter overflows. */
  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2_147_483_647 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.area.top === 0 && this.area.bottom === maxRows - 1;
  }

  get isEntireRow(): boolean {
    return this.area.left === 0 && this.area.right === maxColumns - 1;
  }

  /** Whole columns or rows: their cells can neither be read nor written one by one. */
  get isUnbounded(): boolean {
    return this.isEntireColumn || this.isEntireRow;
  }

  /** e.g. `回访记录!A3:L20`. */
  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${areaAddress(this.area)}`;
  }

  /** Another area of the same sheet. @throws HostError InvalidArgument when it leaves the sheet */
  at(area: Area): RangeTarget {
    return new RangeTarget(this.sheet, insideSheet(area));
  }
}

/** The area, if it lies on a sheet. @throws HostError InvalidArgument */
export function insideSheet(area: Area): Area {
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < maxRows &&
    area.right < maxColumns &&
    area.top <= area.bottom &&
    area.left <= area.right;
  return inside ? area : fail('InvalidArgument');
}

/** All cells of a sheet. */
export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
