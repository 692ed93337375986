import fc from 'fast-check';
import { enterValue, enterValues, formatArea, parseArea } from '../../../src/workbench/model';
import { recalculate } from '../../../src/workbench/formulas';
import { createWorkbook, openWorkbook, saveWorkbook } from '../../../src/workbench/package';
import { schemaErrors } from '../validate';
import { differingParts, textIn, unpack } from './archive';
import { messyWorkbook } from './messy';

describe('a workbook nobody touched', () => {
  test('is saved as the very bytes that were opened', () => {
    const bytes = messyWorkbook();
    expect(Buffer.compare(Buffer.from(saveWorkbook(openWorkbook(bytes))), Buffer.from(bytes))).toBe(0);
  });

  test('keeps every part byte for byte when only a setting is added', () => {
    const bytes = messyWorkbook();
    const workbook = openWorkbook(bytes);
    workbook.setSetting('mapping', { visits: ['B', 'C'] });
    expect(differingParts(bytes, saveWorkbook(workbook))).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item2.xml.rels',
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
  });
});

describe('one touched cell', () => {
  test('a number: only its sheet differs, and in it only that cell', () => {
    const bytes = messyWorkbook();
    const workbook = openWorkbook(bytes);
    enterValue(workbook.sheets[0]!, 2, 0, 99);
    recalculate(workbook, { now: new Date(2026, 10, 20) });
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual(['xl/worksheets/sheet1.xml']);
    const before = textIn(bytes, 'xl/worksheets/sheet1.xml');
    const after = textIn(saved, 'xl/worksheets/sheet1.xml');
    // The row loses its optional spans; rows and cells without an address get one, since positions may not shift.
    const expected = before
      .replace('<dimension ref="A1:H12"/>', '<dimension ref="A1:H12"/>')
      .replace('<row r="3" spans="1:8"><c r="A3"><v>1</v></c>', '<row r="3"><c r="A3"><v>99</v></c>')
      .replace(
        '<row><c><v>3</v></c><c t="s"><v>6</v></c><c t="str"><v>直接文本</v></c><c><v>7</v></c><c><f t="shared" si="0"/><v>14</v></c></row>',
        '<row r="5"><c r="A5"><v>3</v></c><c t="s" r="B5"><v>6</v></c><c t="str" r="C5"><v>直接文本</v></c><c r="D5"><v>7</v></c><c r="E5"><f t="shared" si="0"/><v>14</v></c></row>',
      );
    expect(after).toBe(expected);
  });

  test('a new text is appended to the shared strings, whose entries keep their numbers', () => {
    const bytes = messyWorkbook();
    const workbook = openWorkbook(bytes);
    enterValue(workbook.sheets[0]!, 2, 2, '新客户 ');
    const saved = saveWorkbook(workbook);
    const before = textIn(bytes, 'xl/sharedStrings.xml');
    expect(textIn(saved, 'xl/sharedStrings.xml')).toBe(
      before
        .replace('count="9" uniqueCount="9"', 'count="10" uniqueCount="10"')
        .replace('</sst>', '<si><t xml:space="preserve">新客户 </t></si></sst>'),
    );
    expect(textIn(saved, 'xl/worksheets/sheet1.xml')).toContain('<c r="C3" t="s"><v>9</v></c>');
  });

  test('a known text is not added again', () => {
    const bytes = messyWorkbook();
    const workbook = openWorkbook(bytes);
    enterValue(workbook.sheets[0]!, 2, 2, '序号');
    recalculate(workbook, { now: new Date(2026, 10, 20) });
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual(['xl/worksheets/sheet1.xml']);
    // F3 reads the cell: its result is written, its formula stays as it was.
    expect(textIn(saved, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="F3" t="str"><f>C3&amp;"户"</f><v>序号户</v></c>',
    );
  });

  test('another colour of a rich text cell leaves its text alone', () => {
    const workbook = openWorkbook(messyWorkbook());
    formatArea(workbook.sheets[0]!, parseArea('C4')!, { fill: { pattern: 'solid', color: '#FFFF00' } });
    const saved = saveWorkbook(workbook);
    expect(textIn(saved, 'xl/worksheets/sheet1.xml')).toContain('<c r="C4" t="s" s="4"><v>5</v></c>');
    const styles = textIn(saved, 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain(
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>',
    );
  });

  test('bold on a cell keeps what its font has besides', () => {
    const workbook = openWorkbook(messyWorkbook());
    formatArea(workbook.sheets[0]!, parseArea('A3')!, { font: { bold: true } });
    expect(textIn(saveWorkbook(workbook), 'xl/styles.xml')).toContain(
      '<font><b/><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font></fonts>',
    );
  });

  test('another font name goes without the theme font that would win over it', () => {
    const workbook = openWorkbook(messyWorkbook());
    formatArea(workbook.sheets[0]!, parseArea('A3')!, { font: { name: '黑体' } });
    expect(textIn(saveWorkbook(workbook), 'xl/styles.xml')).toContain(
      '<font><sz val="11"/><color theme="1"/><name val="黑体"/><family val="2"/><charset val="134"/></font></fonts>',
    );
  });

  test('an element the sheet did not have is put where the schema wants it', () => {
    const workbook = openWorkbook(messyWorkbook());
    const sheet = workbook.sheets[0]!;
    sheet.page.centerHorizontally = true;
    sheet.touched.add('page');
    expect(textIn(saveWorkbook(workbook), 'xl/worksheets/sheet1.xml')).toContain(
      '</hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7"',
    );
  });

  test('in a sheet written with prefixes, with a cell at XFD1048576', () => {
    const bytes = messyWorkbook();
    const workbook = openWorkbook(bytes);
    enterValue(workbook.sheets[1]!, 1, 1, true);
    const saved = saveWorkbook(workbook);
    expect(textIn(saved, 'xl/worksheets/sheet2.xml')).toContain(
      '<x:row r="2"><x:c r="B2" t="b"><x:v>1</x:v></x:c></x:row><x:row r="1048576"><x:c r="XFD1048576"><x:v>42</x:v></x:c></x:row>',
    );
    expect(openWorkbook(saved).sheets[1]!.value(1_048_575, 16_383)).toBe(42);
  });

  test('in an empty sheet', async () => {
    const workbook = openWorkbook(messyWorkbook());
    enterValue(workbook.sheets[2]!, 0, 0, '甲');
    const saved = saveWorkbook(workbook);
    expect(openWorkbook(saved).sheets[2]!.value(0, 0)).toBe('甲');
    expect(await schemaErrors(saved, 'xlsm')).toEqual(await schemaErrors(messyWorkbook(), 'xlsm'));
  });
});

test('a file whose formulas were not calculated after a change asks Excel to calculate', () => {
  const workbook = openWorkbook(messyWorkbook());
  enterValue(workbook.sheets[0]!, 2, 3, 99);
  expect(textIn(saveWorkbook(workbook), 'xl/workbook.xml')).toContain('<calcPr calcId="145621" fullCalcOnLoad="1"/>');
  recalculate(workbook, { now: new Date(2026, 10, 20) });
  const saved = saveWorkbook(workbook);
  expect(textIn(saved, 'xl/workbook.xml')).toContain('<calcPr calcId="145621"/>');
  expect(textIn(saved, 'xl/worksheets/sheet1.xml')).toContain('<f t="shared" ref="E3:E6" si="0">D3*2</f><v>198</v>');
});

test('saving twice gives the same bytes, and saving does not change the workbook', () => {
  const workbook = openWorkbook(messyWorkbook());
  enterValue(workbook.sheets[0]!, 2, 1, '2024-5-6');
  const first = saveWorkbook(workbook);
  expect(Buffer.compare(Buffer.from(first), Buffer.from(saveWorkbook(workbook)))).toBe(0);
  enterValue(workbook.sheets[0]!, 3, 0, 7);
  const again = openWorkbook(saveWorkbook(workbook));
  expect(again.sheets[0]!.value(2, 1)).toBe(45418);
  expect(again.sheets[0]!.value(3, 0)).toBe(7);
});

test('settings are read again after saving, and a removed one is gone', () => {
  const workbook = createWorkbook();
  workbook.setSetting('制度', ['residential-park']);
  workbook.setSetting('二', { a: 'x < y & "z"\n' });
  const second = openWorkbook(saveWorkbook(workbook));
  expect([...second.settings]).toEqual([
    ['制度', ['residential-park']],
    ['二', { a: 'x < y & "z"\n' }],
  ]);
  second.setSetting('二', undefined);
  expect([...openWorkbook(saveWorkbook(second)).settings.keys()]).toEqual(['制度']);
});

test('properties are read again after saving', async () => {
  const workbook = createWorkbook();
  Object.assign(workbook.properties, { title: '标准上报', creator: '项目部', company: '物业 & 公司' });
  workbook.touched.add('properties');
  const saved = saveWorkbook(workbook);
  expect(openWorkbook(saved).properties).toMatchObject({
    title: '标准上报',
    creator: '项目部',
    company: '物业 & 公司',
  });
  expect(await schemaErrors(saved)).toEqual([]);
});

test('property: whatever is entered is there again after saving and opening', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '',
      ' a ',
      '_x0041_',
      'a\nb',
      '\u0001',
      '=1+1',
      '007',
      "'007",
      '2024-4-3',
      '12%',
      'TRUE',
      ']]>',
      '<&>"',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const workbook = openWorkbook(messyWorkbook());
      const sheet = workbook.sheets[0]!;
      const area = { top: 2, left: 1, bottom: 1 + rows.length, right: 3 };
      enterValues(sheet, area, rows);
      const again = openWorkbook(saveWorkbook(workbook)).sheets[0]!;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = 1; column <= 3; column++) {
          const value = sheet.value(row, column);
          expect(again.value(row, column)).toEqual(
            value === '' ? null : typeof value === 'string' ? value.replace(/[\ud800-\udfff]/gu, '\ufffd') : value,
          );
          expect(again.formula(row, column)).toBe(sheet.formula(row, column));
          expect(again.style(row, column).numFmt).toBe(sheet.style(row, column).numFmt);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('names of parts that were not changed stay in their order', () => {
  const bytes = messyWorkbook();
  const workbook = openWorkbook(bytes);
  enterValue(workbook.sheets[0]!, 2, 0, 5);
  expect([...unpack(saveWorkbook(workbook)).keys()]).toEqual([...unpack(bytes).keys()]);
});
