import type { Edits } from './edits';
import type { XmlElement } from './xml';

/** Children of a worksheet in the order the schema demands. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Replaces all children of a name by one piece of markup (null removes them), or puts it where the schema wants it. Call in schema order. */
export function placeChild(edits: Edits, root: XmlElement, local: string, markup: string | null): void {
  const existing = root.children.filter((each) => each.local === local);
  existing.forEach((element, i) => {
    edits.replace(element.start, element.end, i === 0 ? (markup ?? '') : '');
  });
  if (existing.length > 0 || markup === null) return;
  const rank = order.indexOf(local);
  const next = root.children.find((each) => order.indexOf(each.local) > rank);
  if (next === undefined) edits.append(root, markup);
  else edits.replace(next.start, next.start, markup);
}
