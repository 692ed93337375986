import type { Workbook } from '../model/workbook';
import { emptySheet } from './layoutWriting';
import { openWorkbook } from './open';
import { relationshipBase } from './parts';
import { emptyStyles } from './save';
import { officeTheme } from './theme';
import { packEntry, writeZip } from './zip';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeType = 'application/vnd.openxmlformats-officedocument';

/** A new workbook with one empty sheet, Sheet1, in 等线 11 as a Chinese Excel makes it. */
export function createWorkbook(): Workbook {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${officeType}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${officeType}.spreadsheetml.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${officeType}.spreadsheetml.styles+xml"/><Override PartName="/xl/theme/theme1.xml" ContentType="${officeType}.theme+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationshipBase}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relationshipBase}"><bookViews><workbookView/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationshipBase}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationshipBase}/theme" Target="theme/theme1.xml"/><Relationship Id="rId3" Type="${relationshipBase}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': emptySheet(),
    'xl/styles.xml': emptyStyles,
    'xl/theme/theme1.xml': declaration + themeMarkup(),
  };
  const encoder = new TextEncoder();
  const workbook = openWorkbook(
    writeZip(Object.entries(files).map(([name, text]) => packEntry(name, encoder.encode(text)))),
  );
  workbook.fileName = '工作簿1.xlsx';
  return workbook;
}

function themeMarkup(): string {
  const [lt1, dk1, lt2, dk2, ...others] = officeTheme.map((color) => color.slice(1));
  const names = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  const color = (name: string, value = ''): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const colors =
    color('dk1', dk1) +
    color('lt1', lt1) +
    color('dk2', dk2) +
    color('lt2', lt2) +
    names.map((name, i) => color(name, others[i])).join('');
  const fonts = (name: string, latin: string): string =>
    `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线"/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${colors}</a:clrScheme>` +
    `<a:fontScheme name="Office">${fonts('majorFont', '等线 Light')}${fonts('minorFont', '等线')}</a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
