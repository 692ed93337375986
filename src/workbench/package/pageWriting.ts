import { columnLetters, maxColumns, maxRows, quoteSheetName } from '../model/address';
import type { PageLayout } from '../model/page';
import { writeReference } from '../model/references';
import type { Sheet } from '../model/sheet';
import { setAttributes } from './edits';
import { type XmlDocument, child, escapeText, prefixOf, writeAttributes } from './xml';

/** The elements of the page setup by name; null = not written. */
export function writePage(document: XmlDocument, page: PageLayout): Record<string, string | null> {
  const p = prefixOf(document.root);
  const old = (local: string): string | null => {
    const element = child(document.root, local);
    return element === null ? null : document.text.slice(element.start, element.openEnd);
  };
  const options = writeAttributes({
    horizontalCentered: page.centerHorizontally || null,
    verticalCentered: page.centerVertically || null,
    headings: page.printHeadings || null,
    gridLines: page.printGridlines || null,
  });
  const { left, right, top, bottom, header, footer } = page.margins;
  const fitted = page.fitToWidth !== null || page.fitToHeight !== null;
  const setup = setAttributes(old('pageSetup') ?? `<${p}pageSetup/>`, {
    paperSize: page.paperSize,
    scale: page.scale === null || fitted ? null : page.scale,
    firstPageNumber: page.firstPageNumber,
    fitToWidth: page.fitToWidth === null || page.fitToWidth === 1 ? null : page.fitToWidth,
    fitToHeight: page.fitToHeight === null || page.fitToHeight === 1 ? null : page.fitToHeight,
    pageOrder: page.pageOrder === 'overThenDown' ? page.pageOrder : null,
    orientation: page.orientation === 'default' ? null : page.orientation,
    blackAndWhite: page.blackAndWhite ? 1 : null,
    draft: page.draft ? 1 : null,
    useFirstPageNumber: page.firstPageNumber === null ? null : 1,
  });
  return {
    printOptions: options === '' ? null : `<${p}printOptions${options}/>`,
    pageMargins: `<${p}pageMargins${writeAttributes({ left, right, top, bottom, header, footer })}/>`,
    pageSetup: /\s\w/.test(setup) ? setup.replace(/\s*\/?>$/, '/>') : null,
    headerFooter: writeTexts(document, page),
    rowBreaks: writeBreaks(p, 'rowBreaks', page.rowBreaks, maxColumns - 1),
    colBreaks: writeBreaks(p, 'colBreaks', page.columnBreaks, maxRows - 1),
  };
}

function writeTexts(document: XmlDocument, page: PageLayout): string | null {
  const p = prefixOf(document.root);
  const existing = child(document.root, 'headerFooter');
  const kept = (existing?.children ?? [])
    .filter((each) => each.local !== 'oddHeader' && each.local !== 'oddFooter')
    .map((each) => document.text.slice(each.start, each.end));
  const text = (name: string, value: string): string =>
    value === '' ? '' : `<${p}${name}>${escapeText(value)}</${p}${name}>`;
  const content = text('oddHeader', page.header) + text('oddFooter', page.footer) + kept.join('');
  if (content === '') return null;
  const tag =
    existing === null
      ? `<${p}headerFooter>`
      : document.text.slice(existing.start, existing.openEnd).replace(/\s*\/>$/, '>');
  return `${tag}${content}</${p}headerFooter>`;
}

function writeBreaks(p: string, name: string, at: readonly number[], max: number): string | null {
  if (at.length === 0) return null;
  const breaks = [...at].sort((a, b) => a - b).map((id) => `<${p}brk id="${id}" max="${max}" man="1"/>`);
  return `<${p}${name} count="${at.length}" manualBreakCount="${at.length}">${breaks.join('')}</${p}${name}>`;
}

const fixed = { top: true, left: true, bottom: true, right: true };

/** Formula of the name that holds a sheet's print area, or null. */
export function printAreaFormula(sheet: Sheet): string | null {
  const { printArea } = sheet.page;
  if (printArea.length === 0) return null;
  const name = quoteSheetName(sheet.name);
  return printArea
    .map((area) => {
      const columns = area.top === 0 && area.bottom === maxRows - 1;
      const rows = area.left === 0 && area.right === maxColumns - 1;
      return `${name}!${writeReference({ area, shape: columns ? 'columns' : rows ? 'rows' : 'range', absolute: fixed })}`;
    })
    .join(',');
}

/** Formula of the name that holds a sheet's repeated rows and columns, or null. */
export function printTitlesFormula(sheet: Sheet): string | null {
  const { titleRows, titleColumns } = sheet.page;
  const name = quoteSheetName(sheet.name);
  const pieces: string[] = [];
  if (titleColumns !== null)
    pieces.push(`${name}!$${columnLetters(titleColumns.from)}:$${columnLetters(titleColumns.to)}`);
  if (titleRows !== null) pieces.push(`${name}!$${titleRows.from + 1}:$${titleRows.to + 1}`);
  return pieces.length === 0 ? null : pieces.join(',');
}
