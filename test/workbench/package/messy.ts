import { pack } from './archive';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const rels = (entries: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${rel}/${kind}" Target="${target}"/>`;

/** Rows of the register sheet, with everything files of offices really have. */
const registerSheet =
  `${head}<worksheet xmlns="${main}" xmlns:r="${rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<sheetPr codeName="Sheet1"><tabColor theme="4" tint="0.4"/></sheetPr><dimension ref="A1:H12"/>' +
  '<sheetViews><sheetView tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C5" sqref="C5"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="6.5" customWidth="1"/><col min="2" max="4" width="14.25" style="3" bestFit="1" customWidth="1"/><col min="6" max="6" hidden="1" width="9"/></cols>' +
  '<sheetData>' +
  '<row r="1" spans="1:8" ht="27" customHeight="1" x14ac:dyDescent="0.15"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
  '<row r="2" spans="1:8" x14ac:dyDescent="0.15"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="inlineStr"><is><t>金额</t></is></c><c r="E2" t="inlineStr"><is><r><rPr><b/><sz val="11"/></rPr><t>满</t></r><r><t xml:space="preserve">意 </t></r></is></c></row>' +
  '<row r="3" spans="1:8"><c r="A3"><v>1</v></c><c r="B3" s="3"><v>45385</v></c><c r="C3" t="s"><v>4</v></c><c r="D3"><v>12.50</v></c><c r="E3"><f t="shared" ref="E3:E6" si="0">D3*2</f><v>25</v></c><c r="F3" t="str"><f>C3&amp;"户"</f><v>王芳户</v></c></row>' +
  '<row r="4" hidden="1"><c r="A4"><v>2</v></c><c r="B4" t="d"><v>2024-04-04</v></c><c r="C4" t="s"><v>5</v></c><c r="D4"><v>1e2</v></c><c r="E4"><f t="shared" si="0"/><v>200</v></c><c r="G4" t="b"><v>1</v></c><c r="H4" t="e"><v>#DIV/0!</v></c></row>' +
  '<row><c><v>3</v></c><c t="s"><v>6</v></c><c t="str"><v>直接文本</v></c><c><v>7</v></c><c><f t="shared" si="0"/><v>14</v></c></row>' +
  '<row r="6"><c r="A6"><v>4</v></c><c r="D6"><v>8</v></c><c r="E6"><f t="shared" si="0"/><v>16</v></c><c r="G6" cm="1"><f t="array" ref="G6:G7">D5:D6*10</f><v>70</v></c></row>' +
  '<row r="7"><c r="D7"><f>SUM(D3:D6)</f><v>127.5</v></c><c r="G7"><v>80</v></c><extLst><ext uri="{row}"><note xmlns="urn:x">row</note></ext></extLst></row>' +
  '<row r="9" s="2" customFormat="1" outlineLevel="1"/>' +
  '<row r="12"><c r="A12" t="s"><v>7</v></c></row>' +
  '</sheetData><protectedRanges><protectedRange name="区" sqref="D3:D6"/></protectedRanges>' +
  '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="D3:D6"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>10</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C3:C6"><formula1>"王芳,李伟"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A12" r:id="rId4" tooltip="网站"/><hyperlink ref="C3" location="说明!A1" display="说明"/></hyperlinks>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId5"/>' +
  '<ignoredErrors><ignoredError sqref="A3:A6" numberStoredAsText="1"/></ignoredErrors>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>说明!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>G3:G6</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
  '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>回访!D3:D6</xm:f><xm:sqref>H3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>';

/** A sheet written with prefixes, as some exporters do. */
const prefixedSheet = `${head}<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>8</x:v></x:c><x:c r="B1"><x:f>回访!D7+1</x:f><x:v>128.5</x:v></x:c></x:row><x:row r="1048576"><x:c r="XFD1048576"><x:v>42</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

const anchor = (from: number, to: number, content: string): string =>
  `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;

const drawing =
  `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  anchor(
    4,
    12,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${rel}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  ) +
  anchor(
    14,
    16,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${rel}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
  ) +
  '</xdr:wsDr>';

const chart =
  `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>金额</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>回访!$C$3:$C$6</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>回访!$D$3:$D$6</c:f></c:numRef></c:val></c:ser>' +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

/** The drawing of notes as Excel writes it: `<br>` makes it no well-formed XML. */
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"></v:shapetype>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><v:textbox><div style=\'text-align:left\'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 2, 2, 5, 15, 6, 9</x:Anchor><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>';

/** Parts of the messy workbook, by path. */
export function messyParts(): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml':
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>` +
      ['worksheets/sheet1', 'worksheets/sheet2', 'worksheets/sheet3']
        .map((path) => `<Override PartName="/xl/${path}.xml" ContentType="${types}.spreadsheetml.worksheet+xml"/>`)
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="${types}.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${types}.spreadsheetml.calcChain+xml"/>` +
      `<Override PartName="/xl/comments1.xml" ContentType="${types}.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${types}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${types}.drawingml.chart+xml"/></Types>`,
    '_rels/.rels': rels(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr codeName="ThisWorkbook" defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20490" windowHeight="7770"/></bookViews><sheets><sheet name="回访" sheetId="3" r:id="rId1"/><sheet name="说明" sheetId="5" r:id="rId2"/><sheet name="隐" sheetId="9" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">回访!$A$1:$E$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">回访!$1:$2</definedName><definedName name="总额" comment="合计">回访!$D$7</definedName></definedNames><calcPr calcId="145621"/></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'worksheet', 'worksheets/sheet2.xml') +
        relation('rId3', 'worksheet', '/xl/worksheets/sheet3.xml') +
        relation('rId4', 'styles', 'styles.xml') +
        relation('rId5', 'sharedStrings', 'sharedStrings.xml') +
        relation('rId6', 'calcChain', 'calcChain.xml') +
        '<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' +
        relation('rId8', 'customXml', '../customXml/item1.xml'),
    ),
    'xl/worksheets/sheet1.xml': registerSheet,
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      relation('rId1', 'drawing', '../drawings/drawing1.xml') +
        relation('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
        relation('rId3', 'comments', '../comments1.xml') +
        `<Relationship Id="rId4" Type="${rel}/hyperlink" Target="http://example.com/?a=1&amp;b=2" TargetMode="External"/>` +
        relation('rId5', 'printerSettings', '../printerSettings/printerSettings1.bin'),
    ),
    'xl/worksheets/sheet2.xml': prefixedSheet,
    'xl/worksheets/sheet3.xml': `${head}<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="20"/><name val="黑体"/><family val="3"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="9" uniqueCount="9"><si><t>客户回访登记表</t></si><si><t>序号</t></si><si><t>日期</t></si><si><t>姓名</t><phoneticPr fontId="1" type="noConversion"/></si><si><t>王芳</t><rPh sb="0" eb="2"><t>ワンファン</t></rPh></si><si><r><rPr><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>李</t></r><r><t>伟</t></r></si><si><t xml:space="preserve">两行
文字_x000D_ </t></si><si><t>a&lt;b&amp;c &#39;引&#39;</t></si><si><t/></si></sst>`,
    'xl/calcChain.xml': `${head}<calcChain xmlns="${main}"><c r="E3" i="3"/><c r="F3" i="3"/><c r="D7" i="3"/></calcChain>`,
    'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>主管</author></authors><commentList><comment ref="C3" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">主管:
</t></r><r><t>请核对</t></r></text></comment></commentList></comments>`,
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': rels(
      relation('rId1', 'chart', '../charts/chart1.xml') + relation('rId2', 'image', '../media/image1.png'),
    ),
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/charts/chart1.xml': chart,
    'xl/media/image1.png': Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ),
    'xl/vbaProject.bin': Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256),
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from([1, 2, 3, 4]),
    'customXml/item1.xml': '<root xmlns="urn:someone-else"><keep>me</keep></root>',
  };
}

/** A workbook with macros, a chart beside a picture, notes, extensions, shared and array formulas, prefixes and missing addresses. */
export function messyWorkbook(): Uint8Array {
  return pack(messyParts());
}
