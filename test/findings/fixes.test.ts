import { checkLedger } from '../../src/findings/checkLedger';
import type { Finding, Fix } from '../../src/findings/finding';
import { parseCellAddress } from '../../src/registers/address';
import { valueAt, type WorkbookGrid } from '../../src/registers/grid';
import { readRegisters } from '../../src/registers/readRegisters';
import type { Registers } from '../../src/registers/register';
import { combine } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import { buildLedger } from '../../src/visits/buildLedger';
import { makeWorld } from '../worlds/making/makeWorld';
import { writeWorkbook } from '../worlds/writeWorkbook';
import { openGrid } from './openGrid';
import { day } from './workbooks';

/** The grid with the fixes written; the grid given is left as it is. */
function withFixes(grid: WorkbookGrid, fixes: readonly Fix[]): WorkbookGrid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      const own = fixes.filter((fix) => fix.sheet === sheet.sheet);
      if (own.length === 0) return sheet;
      const values = sheet.values.map((row) => [...row]);
      for (const { cell, before, after } of own) {
        const { row, column } = parseCellAddress(cell)!;
        expect(valueAt(sheet, row, column)).toBe(before);
        values[row - sheet.top]![column - sheet.left] = after;
      }
      return { ...sheet, values };
    }),
  };
}

function checkGrid(grid: WorkbookGrid, today: number): { registers: Registers; findings: Finding[] } {
  const { registers, problems } = readRegisters(grid, { today });
  const regulation = combine(['residential-park', 'work-instruction'], defaultSettings());
  return { registers, findings: checkLedger(buildLedger({ registers, regulation, today }), problems) };
}

/** What the rows mean: every field but where it stands, how it was written, and what was noted about the writing. */
function meaning(registers: Registers): unknown {
  const rows = { ...registers, sheets: [], households: [...registers.households.keys()] };
  return JSON.parse(
    JSON.stringify(rows, (key: string, value: unknown) => {
      if (['source', 'notes', 'roomText', 'grid'].includes(key)) return undefined;
      return key === 'household' ? ((value as { key: string } | null)?.key ?? null) : value;
    }),
  );
}

const key = ({ code, sheet, cell }: Finding) => `${code} ${sheet}!${cell}`;

describe('fixes', () => {
  test.each([31, 32, 33])(
    'change the writing and not the meaning, and nothing is left to fix (messy office %i)',
    (seed) => {
      const { bytes, truth } = writeWorkbook(makeWorld({ seed, households: 120, staff: 4 }), { style: 'messy', seed });
      const today = day(truth.today);
      const grid = openGrid(bytes);
      const before = checkGrid(grid, today);
      const fixes = before.findings.flatMap(({ fix }) => fix ?? []);
      expect(fixes.length).toBeGreaterThan(20);

      const after = checkGrid(withFixes(grid, fixes), today);
      expect(after.findings.filter(({ fix }) => fix !== null).map(key)).toEqual([]);
      expect(meaning(after.registers)).toEqual(meaning(before.registers));

      // What a fix does not cure stands as before, and nothing new came up.
      const uncured = before.findings.filter(({ fix }) => fix === null).map(key);
      expect(after.findings.map(key).sort()).toEqual(uncured.sort());
    },
  );

  test('each cell is written once at most', () => {
    const { bytes, truth } = writeWorkbook(makeWorld({ seed: 34, households: 120, staff: 4 }), {
      style: 'messy',
      seed: 34,
    });
    const cells = checkGrid(openGrid(bytes), day(truth.today)).findings.flatMap(({ fix }) =>
      fix ? [`${fix.sheet}!${fix.cell}`] : [],
    );
    expect(cells.filter((cell, index) => cells.indexOf(cell) !== index)).toEqual([]);
  });

  test('no fix for what is vague, impossible or unknown', () => {
    const { bytes, truth } = writeWorkbook(makeWorld({ seed: 35, households: 120, staff: 4 }), {
      style: 'messy',
      seed: 35,
    });
    const fixed = new Set(
      checkGrid(openGrid(bytes), day(truth.today))
        .findings.filter(({ fix }) => fix !== null)
        .map(({ code }) => code),
    );
    expect([...fixed].sort()).toEqual(expect.arrayContaining(['ditto', 'text-untidy', 'value-variant']));
    for (const code of fixed) expect(['ditto', 'text-untidy', 'value-variant', 'date-year-inferred']).toContain(code);
  });
});
