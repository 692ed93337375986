import { type Area, areaAddress, maxColumns, maxRows, parseAreas } from '../model/address';
import { type HistoryEntry, isWholeChange, replayOnFormula, shiftArea } from '../model/references';
import { Edits } from './edits';
import { type XmlDocument, type XmlElement, child, descendants, escapeText, textOf } from './xml';

/** Children of a sheet whose cells are named in attributes we do not read: they move with the cells. */
const keptReferences: Readonly<Record<string, readonly string[]>> = {
  protectedRange: ['sqref'],
  ignoredError: ['sqref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
  cellWatch: ['r'],
  scenario: ['sqref'],
  inputCells: ['r'],
};

/** Areas after all shifts of one sheet; '' when none is left. */
function replayAreas(list: string, sheet: string, history: readonly HistoryEntry[]): string {
  let areas: readonly Area[] = parseAreas(list);
  for (const entry of history) {
    if (entry.kind === 'shift' && entry.sheet === sheet) {
      areas = areas.map((area) => shiftArea(area, entry.change)).filter((area) => area !== null);
    }
  }
  return areas.map(areaAddress).join(' ');
}

function replayFormula(formula: string, sheet: string | null, history: readonly HistoryEntry[]): string {
  return history.reduce((text, entry) => replayOnFormula(text, sheet, entry), formula);
}

/**
 * Moves what a sheet part keeps without our reading it: cells named in attributes, references in its extensions.
 * @param withExtensions false when the extension list is written anew anyway
 */
export function replayOnSheet(
  document: XmlDocument,
  edits: Edits,
  sheet: string,
  history: readonly HistoryEntry[],
  withExtensions: boolean,
): void {
  if (history.length === 0) return;
  for (const [local, names] of Object.entries(keptReferences)) {
    for (const element of descendants(document.root, local)) {
      for (const name of names) {
        const before = element.attributes.get(name);
        if (before === undefined) continue;
        const after = replayAreas(before, sheet, history);
        if (after !== '' && after !== before) edits.attributes(element, { [name]: after });
      }
    }
  }
  const extensions = child(document.root, 'extLst');
  if (extensions === null || !withExtensions) return;
  for (const { element, after } of changesIn(document, extensions, sheet, history))
    edits.fill(element, escapeText(after));
}

/** The extension list of a sheet after the history, as markup. */
export function replayOnExtensions(
  document: XmlDocument,
  sheet: string,
  history: readonly HistoryEntry[],
): string | null {
  const edits = new Edits(document);
  const { root } = document;
  for (const { element, after } of changesIn(document, root, sheet, history)) edits.fill(element, escapeText(after));
  return edits.any ? edits.apply() : null;
}

function changesIn(
  document: XmlDocument,
  root: XmlElement,
  sheet: string,
  history: readonly HistoryEntry[],
): { element: XmlElement; after: string }[] {
  const changes: { element: XmlElement; after: string }[] = [];
  for (const local of ['sqref', 'f']) {
    for (const element of descendants(root, local)) {
      const before = textOf(document, element);
      const after = local === 'f' ? replayFormula(before, sheet, history) : replayAreas(before, sheet, history);
      if (after !== before && after !== '') changes.push({ element, after });
    }
  }
  return changes;
}

/** References of a chart part after the history, or null when none changed. */
export function replayOnChart(document: XmlDocument, history: readonly HistoryEntry[]): string | null {
  const edits = new Edits(document);
  for (const element of descendants(document.root, 'f')) {
    const before = textOf(document, element);
    const after = replayFormula(before, null, history);
    if (after !== before) edits.fill(element, escapeText(after));
  }
  return edits.any ? edits.apply() : null;
}

/** Source of a pivot cache after the history, or null when it did not change. */
export function replayOnPivotCache(document: XmlDocument, history: readonly HistoryEntry[]): string | null {
  const source = descendants(document.root, 'worksheetSource').next().value;
  const ref = source?.attributes.get('ref');
  const name = source?.attributes.get('sheet');
  if (!source || ref === undefined || name === undefined) return null;
  const before = `'${name.replaceAll("'", "''")}'!${ref}`;
  const after = replayFormula(before, null, history);
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?[0-9]+:\$?[A-Z]+\$?[0-9]+)$/.exec(after);
  if (after === before || match === null) return null;
  const edits = new Edits(document);
  edits.attributes(source, { sheet: (match[1] ?? match[2] ?? name).replaceAll("''", "'"), ref: match[3] ?? ref });
  return edits.any ? edits.apply() : null;
}

/** Places of pictures and charts after whole rows or columns came or went, or null when none moved. */
export function replayOnDrawing(document: XmlDocument, sheet: string, history: readonly HistoryEntry[]): string | null {
  const edits = new Edits(document);
  for (const anchor of document.root.children) {
    if (anchor.attributes.get('editAs') === 'absolute') continue;
    const numbers = (name: string): { row: XmlElement; column: XmlElement } | null => {
      const row = child(child(anchor, name), 'row');
      const column = child(child(anchor, name), 'col');
      return row === null || column === null ? null : { row, column };
    };
    const from = numbers('from');
    if (from === null) continue;
    const to = numbers('to') ?? from;
    const at = (element: XmlElement): number => Number(textOf(document, element));
    let area: Area | null = { top: at(from.row), left: at(from.column), bottom: at(to.row), right: at(to.column) };
    for (const entry of history) {
      if (entry.kind !== 'shift' || entry.sheet !== sheet || !isWholeChange(entry.change)) continue;
      // A drawing whose cells are all deleted stays where they were.
      area = shiftArea(area, entry.change) ?? collapsed(area, entry.change.area);
    }
    const places: [XmlElement, number][] = [
      [from.row, area.top],
      [from.column, area.left],
      ...(to === from
        ? []
        : ([
            [to.row, area.bottom],
            [to.column, area.right],
          ] satisfies [XmlElement, number][])),
    ];
    for (const [element, value] of places) if (at(element) !== value) edits.fill(element, String(value));
  }
  return edits.any ? edits.apply() : null;
}

function collapsed(area: Area, gone: Area): Area {
  const rows = gone.left === 0 && gone.right === maxColumns - 1 && gone.bottom < maxRows - 1;
  return rows ? { ...area, top: gone.top, bottom: gone.top + 1 } : { ...area, left: gone.left, right: gone.left + 1 };
}
