import fc from 'fast-check';
import { addressChunks, MOST_ADDRESS_LENGTH } from '../../src/excel/addressChunks';
import { markCells, unmarkCells } from '../../src/excel/markCells';
import { cellAddress, parseArea } from '../../src/registers/address';
import { protectSheet } from './protectSheet';
import { onHost } from './onHost';

const BOOK = {
  台账: [
    ['甲', '乙'],
    ['丙', '丁'],
  ],
  另表: [['戊']],
};
const MARKS = [
  { sheet: '台账', cell: 'A1', severity: 'error' },
  { sheet: '台账', cell: 'B2', severity: 'hint' },
  { sheet: '另表', cell: 'A1', severity: 'warning' },
] as const;

async function rules(host: Awaited<ReturnType<typeof onHost>>['host'], sheet: string) {
  return host.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    formats.load('items/type,items/customOrNullObject/rule/formula');
    await context.sync();
    return formats.items.map((format) => format.customOrNullObject.rule.formula);
  });
}

describe('marking findings', () => {
  test("colours cells by rules of our own and leaves the office's fills as they are", async () => {
    const { host, gate } = await onHost(BOOK);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('A1').format.fill.color = '#00FF00';
      await context.sync();
    });
    expect(await markCells(gate, MARKS)).toEqual([]);
    expect(await rules(host, '台账')).toHaveLength(2);
    const fill = await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1').load('format/fill/color');
      await context.sync();
      return range.format.fill.color;
    });
    expect(fill).toBe('#00FF00');
  });

  test("unmarking takes exactly ours away, the office's own rules stay", async () => {
    const { host, gate } = await onHost(BOOK);
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1:A9');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=$A1="甲"';
      await context.sync();
    });
    await markCells(gate, MARKS);
    expect(await unmarkCells(gate)).toBe(3);
    expect(await rules(host, '台账')).toEqual(['=$A1="甲"']);
  });

  test('marking again replaces the earlier marks', async () => {
    const { host, gate } = await onHost(BOOK);
    await markCells(gate, MARKS);
    await markCells(gate, MARKS.slice(0, 1));
    expect(await rules(host, '台账')).toHaveLength(1);
    expect(await rules(host, '另表')).toHaveLength(0);
  });

  test('a protected sheet is left alone and named', async () => {
    const { host, gate } = await onHost(BOOK);
    protectSheet(host, '台账');
    expect(await markCells(gate, MARKS)).toEqual(['台账']);
    expect(await rules(host, '另表')).toHaveLength(1);
  });

  test('10,000 cells cost a hundred kilobytes, not megabytes (design §4)', async () => {
    const { host, gate } = await onHost(BOOK);
    const marks = Array.from({ length: 10_000 }, (_, index) => ({
      sheet: '台账',
      cell: cellAddress(1 + 2 * index, 1 + (index % 12)),
      severity: 'error' as const,
    }));
    host.resetTraffic();
    await markCells(gate, marks);
    expect(host.traffic.bytesOut).toBeLessThan(150_000);
  });
});

describe('addresses of cells as few strings', () => {
  const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 })), {
    maxLength: 200,
  });

  test('cover exactly the cells, each once, and no string is too long', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 10, max: 60 }), (places, most) => {
        const wanted = new Set(places.map(([row, column]) => cellAddress(row, column)));
        const chunks = addressChunks([...wanted], most);
        const covered: string[] = [];
        for (const part of chunks.flatMap((chunk) => chunk.split(','))) {
          const area = parseArea(part)!;
          for (let row = area.top; row <= area.bottom; row++) {
            for (let column = area.left; column <= area.right; column++) covered.push(cellAddress(row, column));
          }
        }
        expect(covered.sort()).toEqual([...wanted].sort());
        expect(chunks.every((chunk) => chunk.length <= most)).toBe(true);
      }),
    );
  });

  test('the limit of 8,192 characters is kept with room to spare', () => {
    expect(MOST_ADDRESS_LENGTH).toBeLessThan(8192);
  });
});
