/**
 * Twenty-one generated workbooks – seven offices, each kept in three ways – go through the batch command, and so through Microsoft's
 * client library and the embedded host. The generator's own record says which registers, findings and rates are right.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFromIso } from '../../../src/values/moment';
import { batch } from '../../../src/workbench/batch/batch';
import { falseAlarms, missedDefects, rateFigures, rateKey, type JudgedFinding } from '../../worlds/judging';
import { makeWorld } from '../../worlds/making/makeWorld';
import { packSets, type RateTruth, type RegisterTruth } from '../../worlds/truth';
import { styles, writeWorkbook } from '../../worlds/writeWorkbook';

const seeds = [101, 102, 103, 104, 105, 106, 107];

const folder = mkdtempSync(join(tmpdir(), 'generated-offices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function document(args: readonly string[], today: string): Promise<Record<string, unknown>> {
  let out = '';
  const errors: string[] = [];
  const surroundings = {
    out: (text: string) => (out += text),
    err: (line: string) => errors.push(line),
    today: dayFromIso('2000-01-01')!,
  };
  await batch([...args, '--today', today, '--json', '--quiet'], surroundings);
  expect(errors).toEqual([]);
  return JSON.parse(out) as Record<string, unknown>;
}

/** What the record judges of a register's place; a column it leaves out is not judged. */
function outline(entry: RegisterTruth | undefined, judged: RegisterTruth) {
  const columns = Object.keys(judged.columns).map((field) => [field, entry?.columns[field]]);
  return [judged.sheet, entry?.register, entry?.headerRow, entry?.firstRow, entry?.lastRow, entry?.rows, columns];
}

/** The document speaks of a visit column of the complaint register by the visit's own key. */
function inDocumentKeys(judged: RegisterTruth): RegisterTruth {
  const columns = Object.entries(judged.columns).map(([field, letters]) => [field.replace(/^visit\./, ''), letters]);
  return { ...judged, columns: Object.fromEntries(columns) as RegisterTruth['columns'] };
}

describe.each(seeds.flatMap((seed, place) => styles.map((style) => ({ style, seed, packs: packSets[place % 3]! }))))(
  '$style office $seed under $packs',
  ({ style, seed, packs }) => {
    const { bytes, truth } = writeWorkbook(makeWorld({ seed, households: 120, staff: 4 }), { style, seed });
    const file = join(folder, `${style}-${seed}.xlsx`);
    let check: Record<string, unknown>;
    beforeAll(async () => {
      writeFileSync(file, bytes);
      check = await document(['check', file, '--pack', packs], truth.today);
    });

    test('each register is recognised: sheet, header, data rows, columns', () => {
      const found = check['registers'] as RegisterTruth[];
      const at = (judged: RegisterTruth) =>
        found.find(({ register, sheet }) => register === judged.register && sheet === judged.sheet);
      const expected = truth.registers.map(inDocumentKeys);
      expect(expected.map((judged) => outline(at(judged), judged))).toEqual(
        expected.map((judged) => outline(judged, judged)),
      );
      expect(found).toHaveLength(truth.registers.length);
    });

    test('each planted defect is found where it stands, and nothing else is called wrong', () => {
      const found = check['findings'] as JudgedFinding[];
      expect(missedDefects(found, truth, packs)).toEqual([]);
      expect(falseAlarms(found, truth, packs)).toEqual([]);
    });

    test('the rates of the last whole month are those of the true world', async () => {
      const month = truth.months.at(-2)!;
      const { rates } = (await document(['rates', file, '--pack', packs, '--month', month], truth.today)) as {
        rates: RateTruth[];
      };
      const computed = new Map(rates.map((rate) => [rateKey(rate), rate]));
      const expected = truth.packs[packs].rates[month]!;
      expect(expected.map((rate) => rateFigures(computed.get(rateKey(rate)), rate))).toEqual(
        expected.map((rate) => rateFigures(rate, rate)),
      );
    });
  },
);
