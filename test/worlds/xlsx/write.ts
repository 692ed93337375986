import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from './escape';
import { address, type CellContent, type Sheet, type Workbook } from './sheet';
import { StyleBook } from './styles';
import { themeXml } from './theme';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'application/vnd.openxmlformats-officedocument';

/**
 * The bytes of an .xlsx file. Written by hand, so that the files the product is tested with come from no library that the
 * product reads with. The same workbook gives the same bytes: entries carry a fixed time.
 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const styles = new StyleBook();
  const strings = new Map<string, number>();
  const files: Record<string, string> = {};
  const tables: string[] = [];
  workbook.sheets.forEach((sheet, at) => {
    const number = at + 1;
    let tablePart = '';
    if (sheet.table) {
      tables.push(tableXml(sheet, tables.length + 1));
      files[`xl/tables/table${tables.length}.xml`] = tables[tables.length - 1]!;
      files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships([
        ['rId1', 'table', `../tables/table${tables.length}.xml`],
      ]);
      tablePart = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
    }
    files[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, styles, strings, tablePart, at === 0);
  });
  files['xl/sharedStrings.xml'] =
    `${head}<sst xmlns="${main}" uniqueCount="${strings.size}">` +
    [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('') +
    '</sst>';
  files['xl/styles.xml'] = styles.xml();
  files['xl/theme/theme1.xml'] = themeXml;
  files['xl/workbook.xml'] = workbookXml(workbook);
  const count = workbook.sheets.length;
  files['xl/_rels/workbook.xml.rels'] = relationships([
    ...workbook.sheets.map((_, at): [string, string, string] => [
      `rId${at + 1}`,
      'worksheet',
      `worksheets/sheet${at + 1}.xml`,
    ]),
    [`rId${count + 1}`, 'styles', 'styles.xml'],
    [`rId${count + 2}`, 'sharedStrings', 'sharedStrings.xml'],
    [`rId${count + 3}`, 'theme', 'theme/theme1.xml'],
  ]);
  files['docProps/core.xml'] =
    `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:creator>${escapeXml(workbook.author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-08-01T01:00:00Z</dcterms:created></cp:coreProperties>`;
  files['_rels/.rels'] =
    `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
  files['[Content_Types].xml'] = contentTypes(count, tables.length);

  const entries: Zippable = {};
  // A date built from local parts is stored as those parts, so that the bytes do not depend on the time zone.
  const mtime = new Date(2026, 7, 1, 9, 0, 0);
  for (const name of Object.keys(files).sort()) entries[name] = [strToU8(files[name]!), { mtime, level: 6 }];
  return zipSync(entries);
}

function sheetXml(
  sheet: Sheet,
  styles: StyleBook,
  strings: Map<string, number>,
  tablePart: string,
  selected: boolean,
): string {
  const rows = [...sheet.rows.keys(), ...sheet.hiddenRows, ...sheet.heights.keys()];
  const ordered = [...new Set(rows)].sort((one, other) => one - other);
  const data = ordered.map((row) => {
    const cells = [...(sheet.rows.get(row) ?? new Map<number, CellContent>())].sort(([one], [other]) => one - other);
    const height = sheet.heights.get(row);
    const attributes = `${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}`;
    return `<row r="${row}"${attributes}>${cells.map(([column, cell]) => cellXml(row, column, cell, styles, strings)).join('')}</row>`;
  });
  const columns = [...new Set([...sheet.widths.keys(), ...sheet.hiddenColumns])]
    .sort((one, other) => one - other)
    .map(
      (column) =>
        `<col min="${column}" max="${column}" width="${sheet.widths.get(column) ?? 9}" customWidth="1"${sheet.hiddenColumns.has(column) ? ' hidden="1"' : ''}/>`,
    );
  const { frozen } = sheet;
  const pane = frozen
    ? `<pane${frozen.columns ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows ? ` ySplit="${frozen.rows}"` : ''} topLeftCell="${address(frozen.rows + 1, frozen.columns + 1)}" ` +
      `activePane="${frozen.columns ? (frozen.rows ? 'bottomRight' : 'topRight') : 'bottomLeft'}" state="frozen"/>`
    : '';
  const validations = sheet.validations.map(
    (one) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${one.ref}"><formula1>${escapeXml(`"${one.choices.join(',')}"`)}</formula1></dataValidation>`,
  );
  return (
    `${head}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18" customHeight="1"/>` +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
    `<sheetData>${data.join('')}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (sheet.autoFilter ? `<autoFilter ref="${sheet.autoFilter}"/>` : '') +
    (sheet.merges.length > 0
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    (validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
      : '') +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    `${tablePart}</worksheet>`
  );
}

function cellXml(
  row: number,
  column: number,
  cell: CellContent,
  styles: StyleBook,
  strings: Map<string, number>,
): string {
  const style = cell.look ? styles.indexOf(cell.look) : 0;
  const open = `<c r="${address(row, column)}"${style ? ` s="${style}"` : ''}`;
  const { value } = cell;
  if (cell.formula !== undefined) {
    const formula = `<f>${escapeXml(cell.formula)}</f>`;
    if (typeof value === 'string') return `${open} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
    return `${open}>${formula}${value === null ? '' : `<v>${Number(value)}</v>`}</c>`;
  }
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  const known = strings.get(value) ?? strings.size;
  strings.set(value, known);
  return `${open} t="s"><v>${known}</v></c>`;
}

function tableXml(sheet: Sheet, id: number): string {
  const { name, ref, headers, totalsRow } = sheet.table!;
  const [from, to] = ref.split(':');
  const filter = totalsRow ? `${from}:${to!.replace(/\d+$/, (row) => String(Number(row) - 1))}` : ref;
  return (
    `${head}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${totalsRow ? ' totalsRowCount="1"' : ''} totalsRowShown="0">` +
    `<autoFilter ref="${filter}"/><tableColumns count="${headers.length}">` +
    headers
      .map((header, at) => `<tableColumn id="${at + 1}" name="${escapeXml(header).replaceAll('\n', '_x000a_')}"/>`)
      .join('') +
    '</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

function workbookXml(workbook: Workbook): string {
  const sheets = workbook.sheets.map(
    (sheet, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const quoted = (sheet: Sheet) => `'${sheet.name.replaceAll("'", "''")}'`;
  const filters = workbook.sheets.flatMap((sheet, at) =>
    sheet.autoFilter
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escapeXml(`${quoted(sheet)}!${sheet.autoFilter.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`)}</definedName>`,
        ]
      : [],
  );
  const titles = workbook.sheets.flatMap((sheet, at) =>
    sheet.printTitleRows
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(`${quoted(sheet)}!$${sheet.printTitleRows[0]}:$${sheet.printTitleRows[1]}`)}</definedName>`,
        ]
      : [],
  );
  const names = [...filters, ...titles];
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ''} defaultThemeVersion="124226"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.join('')}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}<calcPr calcId="191029"/></workbook>`
  );
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const entries = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: number, tables: number): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const many = (count: number, of: (number: number) => string) =>
    Array.from({ length: count }, (_, at) => of(at + 1)).join('');
  return (
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    part('xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`) +
    many(sheets, (number) => part(`xl/worksheets/sheet${number}.xml`, `${office}.spreadsheetml.worksheet+xml`)) +
    many(tables, (number) => part(`xl/tables/table${number}.xml`, `${office}.spreadsheetml.table+xml`)) +
    part('xl/styles.xml', `${office}.spreadsheetml.styles+xml`) +
    part('xl/sharedStrings.xml', `${office}.spreadsheetml.sharedStrings+xml`) +
    part('xl/theme/theme1.xml', `${office}.theme+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}
