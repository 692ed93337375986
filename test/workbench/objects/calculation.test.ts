import { openBook } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

const read = (host: Host, address: string) =>
  host.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
    await context.sync();
    return range.values as unknown;
  });

describe('calculation', () => {
  test('a formula written in a batch has its value in the same batch', async () => {
    const host = await openBook({ 表1: [[18, 20]] });
    const values = await host.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('C1');
      cell.formulas = [['=A1/B1']];
      cell.numberFormat = [['0.0%']];
      cell.load('values, text, valueTypes');
      await context.sync();
      return [cell.values, cell.text, cell.valueTypes];
    });
    expect(values).toEqual([[[0.9]], [['90.0%']], [['Double']]]);
  });

  test('what depends on a changed cell follows; an error is its code', async () => {
    const host = await openBook({ 表1: [[18, 20, '=A1/B1', '=COUNTIF(A1:B1,">18")']] });
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B1').values = [[0]];
      await context.sync();
    });
    expect(await read(host, 'C1:D1')).toEqual([['#DIV/0!', 0]]);
  });

  test('in manual mode values stay until they are asked for', async () => {
    const host = await openBook({ 表1: [[1]] });
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B1').formulas = [['=A1*2']];
      await context.sync();
      context.application.calculationMode = 'Manual';
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[5]];
      await context.sync();
    });
    expect(await read(host, 'B1')).toEqual([[2]]);
    await host.run(async (context) => {
      context.application.calculate('Recalculate');
      await context.sync();
    });
    expect(await read(host, 'B1')).toEqual([[10]]);
  });

  test('suspendApiCalculationUntilNextSync: values are old within the batch and new after it', async () => {
    const host = await openBook({ 表1: [[1]] });
    const inside = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').formulas = [['=A1*2']];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[7]];
      const result = sheet.getRange('B1').load('values');
      await context.sync();
      return result.values as unknown;
    });
    expect(inside).toEqual([[2]]);
    expect(await read(host, 'B1')).toEqual([[14]]);
  });

  test('a table formula with structured references counts the rows that were added', async () => {
    const host = await openBook({
      表1: [
        ['类别', '满意度'],
        ['投诉', '满意'],
      ],
    });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Visits';
      sheet.getRange('D1').formulas = [['=COUNTIFS(Visits[满意度],"满意")']];
      table.rows.add(-1, [['报修', '满意']]);
      await context.sync();
    });
    expect(await read(host, 'D1')).toEqual([[2]]);
  });

  test('onCalculated tells the sheet', async () => {
    const host = await openBook({ 表1: [[1]] });
    const heard: string[] = [];
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').formulas = [['=A1*2']];
      await context.sync();
      sheet.onCalculated.add((event) => {
        heard.push(event.worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [[2]];
      await context.sync();
    });
    await new Promise((resume) => setTimeout(resume, 5));
    expect(heard).toEqual([host.workbook.activeSheet.id]);
  });
});
