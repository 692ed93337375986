import { contains } from '../../model/address';
import type { ConditionalFormat } from '../../model/rules';
import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/tables';
import type { Overlay } from './cellView';
import type { Holds } from './conditions';

/** A formula of constants that is always true, such as the ones our marks carry. */
const alwaysTrue = /^LEN\("[^"]+"\)>0$/i;

/** Fills and fonts that a sheet's conditional formats and tables put over its cells, by `row_column`. */
export function overlaysOf(sheet: Sheet, holds: Holds): Map<string, Overlay> {
  const overlays = new Map<string, Overlay>();
  const put = (row: number, column: number, overlay: Overlay) => {
    const key = `${row}_${column}`;
    overlays.set(key, { ...overlays.get(key), ...overlay });
  };
  for (const table of sheet.tables) paintTable(table, put);
  // The first rule wins, so it is painted last.
  for (const rule of [...sheet.conditionalFormats].sort((a, b) => b.priority - a.priority)) {
    const overlay = overlayOf(rule);
    if (overlay === null) continue;
    const always = rule.type === 'expression' && alwaysTrue.test(rule.formulas[0] ?? '');
    const used = sheet.usedArea(false);
    for (const area of rule.areas) {
      const bottom = Math.min(area.bottom, used?.bottom ?? area.top);
      const right = Math.min(area.right, used?.right ?? area.left);
      for (let row = area.top; row <= bottom; row++) {
        for (let column = area.left; column <= right; column++) {
          if (always || holds(rule, row, column)) put(row, column, overlay);
        }
      }
    }
  }
  return overlays;
}

function overlayOf({ style }: ConditionalFormat): Overlay | null {
  const overlay: Overlay = {};
  // In a differential style the fill of a solid pattern is its background colour.
  const fill = style.fill?.background ?? style.fill?.color;
  if (fill) overlay.bg = fill;
  if (style.font?.color) overlay.fc = style.font.color;
  if (style.font?.bold) overlay.bl = 1;
  return Object.keys(overlay).length === 0 ? null : overlay;
}

const headFill = '#4472C4';
const bandFill = '#EAF0FA';

/** A table's header and bands, close enough to Excel's medium styles to be recognised; light styles have no filled header. */
function paintTable(table: Table, put: (row: number, column: number, overlay: Overlay) => void): void {
  if (table.style === null) return;
  const filled = !table.style.startsWith('TableStyleLight');
  const { top, bottom, left, right } = table.area;
  for (let row = top; row <= bottom; row++) {
    const head = table.headerRow && row === top;
    const band = table.bandedRows && (row - top) % 2 === 1;
    if (!head && !band) continue;
    for (let column = left; column <= right; column++) {
      if (!contains(table.area, row, column)) continue;
      put(row, column, head ? { bl: 1, ...(filled ? { bg: headFill, fc: '#FFFFFF' } : {}) } : { bg: bandFill });
    }
  }
}
