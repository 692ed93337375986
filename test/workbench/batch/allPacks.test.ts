/**
 * Small generated offices of every trade go through the batch command: `check` and `rates` under each of the 21 packs and under some of
 * their combinations. What is right is worked out in test/worlds/trades/truth from the text of the regulations, without any code of src.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iso, parseDay } from '../../worlds/calendar';
import { batch } from '../../../src/workbench/batch/batch';
import { writeTrade } from '../../worlds/trades/book';
import { misjudgedFindings, misjudgedRates, type FoundFinding } from '../../worlds/trades/judging';
import { cases, packIds } from '../../worlds/trades/cases';
import { tear } from '../../worlds/trades/making/tear';
import type { JudgedRate } from '../../worlds/trades/truth/rates';

const folder = mkdtempSync(join(tmpdir(), 'all-packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function document(args: readonly string[]): Promise<Record<string, unknown>> {
  let out = '';
  const errors: string[] = [];
  const surroundings = {
    out: (text: string) => (out += text),
    err: (line: string) => errors.push(line),
    today: parseDay('2000-01-01'),
  };
  await batch([...args, '--json', '--quiet'], surroundings);
  expect(errors).toEqual([]);
  return JSON.parse(out) as Record<string, unknown>;
}

const settings = join(folder, 'points.json');
writeFileSync(settings, JSON.stringify({ version: 2, options: { points: true } }));

describe.each(cases)(
  '$letters ($rules) in a $trade office',
  ({ letters, trade, make, months, seeds, points = false }) => {
    const common = ['--pack', packIds(letters), ...(points ? ['--settings', settings] : [])];

    test.each(seeds)(
      'check finds what is missing, late or unproved and nothing else; rates are those of the true world (seed %i)',
      async (seed) => {
        // Every other office is untidy and leaves cells empty.
        const untidy = seed % 2 === 0;
        const world = untidy ? tear(make(seed)) : make(seed);
        const { bytes, places } = writeTrade(world, untidy ? 'untidy' : 'plain');
        const file = join(folder, `${trade}-${letters}-${seed}.xlsx`);
        writeFileSync(file, bytes);
        const asked = [file, ...common, '--today', iso(world.today)];
        const { findings } = await document(['check', ...asked]);
        expect(misjudgedFindings(findings as FoundFinding[], world, letters, places, points)).toEqual([]);
        for (const month of months) {
          const { rates } = await document(['rates', ...asked, '--month', month]);
          expect(misjudgedRates(rates as JudgedRate[], world, letters, month)).toEqual([]);
        }
      },
    );
  },
);
