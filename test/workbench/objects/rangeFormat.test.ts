import { openBook, refusal } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

const change = (host: Host, work: (sheet: Excel.Worksheet) => void) =>
  host.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

describe('RangeFormat', () => {
  test('fill, font, alignment and wrapping are set for all cells', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = 'FF9900';
      format.font.bold = true;
      format.font.color = '#ff0000';
      format.font.size = 14;
      format.font.name = '微软雅黑';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 0;
    });
    expect(host.workbook.activeSheet.style(1, 1)).toMatchObject({
      fill: { pattern: 'solid', color: '#FF9900' },
      font: { bold: true, color: '#FF0000', size: 14, name: '微软雅黑' },
      alignment: { horizontal: 'center', vertical: 'top', wrap: true },
    });
  });

  test('cells that differ have no common format: null (an empty text for colours)', async () => {
    const host = await openBook();
    const loaded = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = '#FFFF00';
      const { format } = sheet.getRange('A1:B1');
      format.load('font/bold, font/name, fill/color');
      await context.sync();
      return [format.font.bold as boolean | null, format.fill.color, format.font.name];
    });
    expect(loaded).toEqual([null, '', '等线']);
  });

  test('fill.clear takes the fill away', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#FFFF00';
      fill.clear();
    });
    expect(host.workbook.activeSheet.style(0, 0).fill.pattern).toBe('none');
  });

  test.each(['#12345', 'not a colour', ''])('the colour %j is InvalidArgument', async (color) => {
    const host = await openBook();
    const error = await refusal(change(host, (sheet) => (sheet.getRange('A1').format.fill.color = color)));
    expect(error).toEqual({ code: 'InvalidArgument', at: 'RangeFill.color' });
  });

  test('edges go around the range, inside lines between its cells', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      const { borders } = sheet.getRange('B2:C3').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('EdgeTop').color = '#123456';
      borders.getItem('InsideVertical').style = 'Dash';
      borders.getItem('EdgeBottom').weight = 'Thick';
    });
    const border = (row: number, column: number) => host.workbook.activeSheet.style(row, column).border;
    expect(border(1, 1).top).toEqual({ line: 'thin', color: '#123456' });
    expect(border(2, 1).top.line).toBe('none');
    expect([border(1, 1).right.line, border(1, 2).left.line, border(1, 2).right.line]).toEqual([
      'dashed',
      'dashed',
      'none',
    ]);
    expect(border(2, 2).bottom.line).toBe('thick');
  });

  test('a border reads back as style, weight and colour; different edges as null', async () => {
    const host = await openBook();
    const loaded = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.format.borders.getItem('EdgeBottom').style = 'Double';
      range.getCell(0, 0).format.borders.getItem('EdgeTop').style = 'Continuous';
      const bottom = range.format.borders.getItem('EdgeBottom').load('style, color');
      const top = range.format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      return [bottom.style, bottom.color, top.style as string | null];
    });
    expect(loaded).toEqual(['Double', '#000000', null]);
  });

  test('columnWidth and rowHeight are in points', async () => {
    const host = await openBook();
    const loaded = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A:A').format.columnWidth = 105;
      sheet.getRange('1:1').format.rowHeight = 30;
      const { format } = sheet.getRange('A1').load('format/columnWidth, format/rowHeight');
      const mixed = sheet.getRange('A1:B2').load('format/columnWidth, format/rowHeight');
      await context.sync();
      return [format.columnWidth, format.rowHeight, mixed.format.columnWidth, mixed.format.rowHeight];
    });
    // 105 points are 140 pixels, 20 digits of 7 pixels.
    expect(host.workbook.activeSheet.columns.get(0).width).toBe(20);
    expect(loaded).toEqual([105, 30, null, null]);
  });

  test('autofitColumns fits the longest text; Chinese characters are two digits wide', async () => {
    const host = await openBook({
      表1: [
        ['房号', '3-2-501'],
        ['回访内容及客户意见', 'x'],
      ],
    });
    await change(host, (sheet) => sheet.getUsedRange().format.autofitColumns());
    const width = (column: number) => host.workbook.activeSheet.columns.get(column).width ?? 0;
    expect(Math.floor(width(0))).toBe(19);
    expect(Math.floor(width(1))).toBe(8);
  });

  test('autofitRows makes room for line breaks in wrapped cells', async () => {
    const host = await openBook({ 表1: [['一\n二\n三'], ['一']] });
    await change(host, (sheet) => {
      sheet.getRange('A1:A2').format.wrapText = true;
      sheet.getUsedRange().format.autofitRows();
    });
    expect(host.workbook.activeSheet.row(0)?.height).toBe(45);
    expect(host.workbook.activeSheet.row(1)?.height).toBeNull();
  });

  test('on a protected sheet formatting is AccessDenied unless it is allowed', async () => {
    const host = await openBook();
    await change(host, (sheet) => sheet.protection.protect());
    const color = () => change(host, (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'));
    expect(await refusal(color())).toEqual({ code: 'AccessDenied', at: 'RangeFill.color' });
    await change(host, (sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowFormatCells: true });
    });
    await color();
    expect(host.workbook.activeSheet.style(0, 0).fill.color).toBe('#FF0000');
  });
});

describe('cell properties', () => {
  test('getCellProperties reads colours cell by cell in one call', async () => {
    const host = await openBook({ 表1: [['a', 'b']] });
    const loaded = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.fill.color = '#FFC7CE';
      const properties = sheet
        .getRange('A1:B1')
        .getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      return properties.value;
    });
    expect(loaded).toEqual([
      [
        { address: '表1!A1', addressLocal: '表1!A1', format: { fill: { color: '#FFFFFF' } } },
        { address: '表1!B1', addressLocal: '表1!B1', format: { fill: { color: '#FFC7CE' } } },
      ],
    ]);
  });

  test('setCellProperties formats cell by cell in one call', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      sheet
        .getRange('A1:B1')
        .setCellProperties([[{ format: { fill: { color: '#00FF00' } } }, { format: { font: { bold: true } } }]]);
    });
    const sheet = host.workbook.activeSheet;
    expect([sheet.style(0, 0).fill.color, sheet.style(0, 1).font.bold]).toEqual(['#00FF00', true]);
  });
});

describe('matrices of formats must have the shape of the range (InvalidArgument)', () => {
  const two = (work: (range: Excel.Range) => void) => async () => {
    const host = await openBook();
    return refusal(change(host, (sheet) => work(sheet.getRange('A1:B1'))));
  };

  test.each([
    [
      'numberFormat',
      'too many rows',
      two(
        (range) =>
          (range.numberFormat = [
            ['@', '@'],
            ['@', '@'],
          ]),
      ),
    ],
    ['numberFormat', 'ragged', two((range) => (range.numberFormat = [['@']]))],
    ['setCellProperties', 'too few columns', two((range) => range.setCellProperties([[{}]]))],
  ])('%s, %s', async (member, _what, run) => {
    expect(await run()).toEqual({ code: 'InvalidArgument', at: `Range.${member}` });
  });
});

describe('ConditionalFormat', () => {
  test('a custom format has a formula, a fill and a font, and comes first', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      const range = sheet.getRange('A2:C9');
      const old = range.conditionalFormats.add('CellValue');
      old.cellValue.rule = { operator: 'LessThan', formula1: '0' };
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$C2=""';
      format.custom.format.fill.color = '#FFF2CC';
      format.custom.format.font.color = '#9C0006';
    });
    const [old, custom] = host.workbook.activeSheet.conditionalFormats;
    expect(custom).toMatchObject({
      areas: [{ top: 1, left: 0, bottom: 8, right: 2 }],
      type: 'expression',
      formulas: ['$C2=""'],
      priority: 1,
      style: { fill: { color: '#FFF2CC' }, font: { color: '#9C0006' } },
    });
    expect(old).toMatchObject({ type: 'cellIs', operator: 'lessThan', formulas: ['0'], priority: 2 });
  });

  test('those of a range can be listed, and one told from another by type', async () => {
    const host = await openBook();
    const types = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A5');
      range.conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'Contains', text: '不满意' };
      range.conditionalFormats.add('Custom');
      const formats = range.conditionalFormats.load('items/type, items/priority');
      const elsewhere = context.workbook.worksheets.getActiveWorksheet().getRange('B1').conditionalFormats.getCount();
      await context.sync();
      return [formats.items.map((each) => [each.type, each.priority]), elsewhere.value];
    });
    expect(types).toEqual([
      [
        ['Custom', 0],
        ['ContainsText', 1],
      ],
      0,
    ]);
  });

  test('clearAll takes the range out of them and leaves the rest', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      sheet.getRange('A1:A5').conditionalFormats.add('Custom');
      sheet.getRange('A1:A2').conditionalFormats.clearAll();
    });
    expect(host.workbook.activeSheet.conditionalFormats.map((format) => format.areas)).toEqual([
      [{ top: 2, left: 0, bottom: 4, right: 0 }],
    ]);
  });

  test('a kind this host does not make is InvalidArgument', async () => {
    const host = await openBook();
    const error = await refusal(change(host, (sheet) => void sheet.getRange('A1').conditionalFormats.add('IconSet')));
    expect(error).toEqual({ code: 'InvalidArgument', at: 'ConditionalFormatCollection.add' });
  });
});

describe('DataValidation', () => {
  test('a list of words, with prompt and error alert', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      const { dataValidation } = sheet.getRange('D2:D50');
      dataValidation.rule = { list: { inCellDropDown: true, source: '满意,一般,不满意' } };
      dataValidation.errorAlert = { message: '请从下拉列表选择', showAlert: true, style: 'Stop', title: '满意度' };
      dataValidation.prompt = { message: '选择', showPrompt: true, title: '满意度' };
      dataValidation.ignoreBlanks = false;
    });
    expect(host.workbook.activeSheet.validations).toMatchObject([
      {
        areas: [{ top: 1, left: 3, bottom: 49, right: 3 }],
        type: 'list',
        formula1: '"满意,一般,不满意"',
        error: '请从下拉列表选择',
        promptTitle: '满意度',
        allowBlank: false,
      },
    ]);
  });

  test('reads back what was set; without a rule the type is None', async () => {
    const host = await openBook();
    const loaded = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const validation = sheet.getRange('A1').dataValidation;
      validation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      validation.load('rule, type');
      const none = sheet.getRange('B1').dataValidation.load('type');
      const mixed = sheet.getRange('A1:B1').dataValidation.load('type');
      await context.sync();
      return [validation.type, validation.rule, none.type, mixed.type];
    });
    expect(loaded).toEqual([
      'WholeNumber',
      { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } },
      'None',
      'Inconsistent',
    ]);
  });

  test('a list can be a range of another sheet', async () => {
    const host = await openBook({ 表1: [], 选项: [['满意'], ['不满意']] });
    await host.run(async (context) => {
      const source = context.workbook.worksheets.getItem('选项').getRange('A1:A2');
      context.workbook.worksheets.getItem('表1').getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source },
      };
      await context.sync();
    });
    expect(host.workbook.activeSheet.validations[0]?.formula1).toBe('选项!A1:A2');
  });

  test('a list written out beyond 255 characters is InvalidArgument', async () => {
    const host = await openBook();
    const error = await refusal(
      change(host, (sheet) => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '满'.repeat(256) } };
      }),
    );
    expect(error).toEqual({ code: 'InvalidArgument', at: 'DataValidation.rule' });
  });

  test('a new rule replaces the old one in its cells only; clear takes it away', async () => {
    const host = await openBook();
    await change(host, (sheet) => {
      sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=LEN(A1)>0' } };
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      sheet.getRange('A9').dataValidation.clear();
    });
    expect(host.workbook.activeSheet.validations.map((rule) => [rule.type, rule.areas])).toEqual([
      ['custom', [{ top: 1, left: 0, bottom: 7, right: 0 }]],
      ['list', [{ top: 0, left: 0, bottom: 0, right: 0 }]],
    ]);
  });
});
