import { type Area, areaAddress, maxColumns, maxRows, parseArea } from './address';
import { type StructureChange, isWholeChange, shiftArea } from './references';
import type { Sheet } from './sheet';

/** Moves everything that stands on cells without being a cell. */
export function moveBelongings(sheet: Sheet, step: StructureChange): void {
  const all = (areas: readonly Area[]): Area[] =>
    areas.map((each) => shiftArea(each, step)).filter((each) => each !== null);
  const differs = (before: readonly Area[], after: readonly Area[]): boolean =>
    before.length !== after.length || after.some((each, i) => each !== before[i]);

  const merges = all(sheet.merges).filter((each) => each.top !== each.bottom || each.left !== each.right);
  if (differs(sheet.merges, merges)) sheet.setMerges(merges);

  for (const rule of sheet.validations) {
    const areas = all(rule.areas);
    if (differs(rule.areas, areas)) sheet.touched.add('validations');
    rule.areas = areas;
  }
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  for (const format of sheet.conditionalFormats) {
    const areas = all(format.areas);
    if (differs(format.areas, areas)) sheet.touched.add('conditionalFormats');
    format.areas = areas;
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);

  sheet.hyperlinks = sheet.hyperlinks.filter((link) => {
    const area = shiftArea(link.area, step);
    if (area !== link.area) sheet.touched.add('hyperlinks');
    if (area !== null) link.area = area;
    return area !== null;
  });
  sheet.notes = sheet.notes.filter((note) => moveCell(sheet, note, step, 'notes'));
  sheet.threads = sheet.threads.filter((thread) => moveCell(sheet, thread, step, 'threads'));

  moveArrays(sheet, step);
  if (sheet.autoFilter !== null) {
    const area = shiftArea(sheet.autoFilter.area, step);
    if (area !== sheet.autoFilter.area) sheet.touched.add('autoFilter');
    if (area === null) sheet.autoFilter = null;
    else sheet.autoFilter.area = area;
  }
  movePage(sheet, step, all);
  for (const chart of sheet.charts) {
    const { anchor } = chart;
    const area = shiftArea(
      { top: anchor.fromRow, left: anchor.fromColumn, bottom: anchor.toRow, right: anchor.toColumn },
      isWholeChange(step)
        ? step
        : { ...step, area: { top: maxRows, left: maxColumns, bottom: maxRows, right: maxColumns } },
    );
    if (area === null) continue;
    Object.assign(anchor, { fromRow: area.top, fromColumn: area.left, toRow: area.bottom, toColumn: area.right });
  }
}

function moveCell(
  sheet: Sheet,
  place: { row: number; column: number },
  step: StructureChange,
  section: 'notes' | 'threads',
): boolean {
  const area = shiftArea({ top: place.row, left: place.column, bottom: place.row, right: place.column }, step);
  if (area === null || area.top !== place.row || area.left !== place.column) sheet.touched.add(section);
  if (area === null) return false;
  place.row = area.top;
  place.column = area.left;
  return true;
}

function movePage(sheet: Sheet, step: StructureChange, all: (areas: readonly Area[]) => Area[]): void {
  const { page } = sheet;
  page.printArea = all(page.printArea);
  if (!isWholeChange(step)) return;
  const span = (from: number, to: number): { from: number; to: number } | null => {
    const area =
      step.axis === 'rows'
        ? shiftArea({ top: from, bottom: to, left: 0, right: maxColumns - 1 }, step)
        : shiftArea({ left: from, right: to, top: 0, bottom: maxRows - 1 }, step);
    if (area === null) return null;
    return step.axis === 'rows' ? { from: area.top, to: area.bottom } : { from: area.left, to: area.right };
  };
  if (step.axis === 'rows') {
    if (page.titleRows !== null) page.titleRows = span(page.titleRows.from, page.titleRows.to);
    page.rowBreaks = page.rowBreaks.map((at) => span(at, at)?.from ?? -1).filter((at) => at > 0);
  } else {
    if (page.titleColumns !== null) page.titleColumns = span(page.titleColumns.from, page.titleColumns.to);
    page.columnBreaks = page.columnBreaks.map((at) => span(at, at)?.from ?? -1).filter((at) => at > 0);
  }
  if (page.rowBreaks.length + page.columnBreaks.length > 0) sheet.touched.add('page');
}

/** The block an array formula fills moves with its anchor. */
function moveArrays(sheet: Sheet, step: StructureChange): void {
  for (const number of sheet.rowNumbers()) {
    const row = sheet.row(number);
    for (const [column, formula] of row?.formulas ?? []) {
      if (typeof formula === 'string') continue;
      const before = parseArea(formula.ref);
      const after = before === null ? null : shiftArea(before, step);
      if (after === null || after === before) continue;
      row?.formulas?.set(column, { ...formula, ref: areaAddress(after) });
      row?.touch(column);
    }
  }
}
