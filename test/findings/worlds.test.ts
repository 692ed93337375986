import { checkLedger } from '../../src/findings/checkLedger';
import type { Finding } from '../../src/findings/finding';
import { parseCellAddress } from '../../src/registers/address';
import { readRegisters } from '../../src/registers/readRegisters';
import { combine } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import { sayIn } from '../../src/locales/index';
import { sayable } from '../../src/reports/findingsSheet';
import { buildLedger } from '../../src/visits/buildLedger';
import { makeWorld } from '../worlds/making/makeWorld';
import { packSets, type PackSet, type PlantedFinding, type Truth } from '../worlds/truth';
import { styles, writeWorkbook } from '../worlds/writeWorkbook';
import { openGrid } from './openGrid';
import { day } from './workbooks';

/**
 * Generated offices whose shortcomings are known from the generator's own record: each must be found where it stands, and nothing
 * may be called wrong that is not.
 */
const seeds = [11, 12, 13];

const rowOf = (cell: string | null) => (cell === null ? null : (parseCellAddress(cell)?.row ?? null));

/** A defect that the record also says may be left, for another one in the same cell tells it already. */
function mayBeLeft({ code, sheet, row, field }: PlantedFinding, { findings }: Truth): boolean {
  return findings.tolerated.some(
    (one) => one.code === code && one.sheet === sheet && one.row === row && (one.field === null || one.field === field),
  );
}

/** The mark on phone visits is A5's; under J alone the same cell wants its channel. */
function isAsked(planted: PlantedFinding, packs: PackSet): boolean {
  if (planted.code === 'phone-unmarked' && !packs.includes('residential-park')) return false;
  return planted.packs.length === 0 || planted.packs.includes(packs);
}

function answers(finding: Finding, planted: PlantedFinding): boolean {
  if (finding.code !== planted.code || finding.sheet !== planted.sheet) return false;
  return planted.cell !== null
    ? finding.cell === planted.cell
    : planted.row === null || rowOf(finding.cell) === planted.row;
}

function isTolerated(finding: Finding, { findings }: Truth): boolean {
  const row = rowOf(finding.cell);
  return findings.tolerated.some(
    ({ code, sheet, row: place, field }) =>
      code === finding.code && sheet === finding.sheet && place === row && (field === null || field === finding.field),
  );
}

const text = ({ code, sheet, cell, value }: Pick<Finding, 'code' | 'sheet' | 'cell'> & { value?: unknown }) =>
  `${code} ${sheet}!${cell} ${value ?? ''}`;

for (const style of styles) {
  for (const seed of seeds) {
    describe(`${style} office ${seed}`, () => {
      const { bytes, truth } = writeWorkbook(makeWorld({ seed, households: 240, staff: 5 }), { style, seed });
      const today = day(truth.today);
      const { registers, problems } = readRegisters(openGrid(bytes), { today });
      const found = new Map(
        packSets.map((packs) => {
          const regulation = combine(packs.split(','), { ...defaultSettings(), packs: packs.split(',') });
          return [packs, checkLedger(buildLedger({ registers, regulation, today }), problems)] as const;
        }),
      );

      test.each(packSets)('every planted defect is found where it stands: %s', (packs) => {
        const missing = truth.findings.planted
          .filter(
            (planted) =>
              isAsked(planted, packs) &&
              !mayBeLeft(planted, truth) &&
              !found.get(packs)!.some((finding) => answers(finding, planted)),
          )
          .map((planted) => `${text(planted)} ${planted.row} (${planted.note})`);
        expect(missing).toEqual([]);
      });

      test.each(packSets)('nothing else is called wrong: %s', (packs) => {
        const planted = truth.findings.planted.filter((one) => isAsked(one, packs));
        const exact = new Set(truth.findings.exactCodes);
        const alarms = found
          .get(packs)!
          .filter(({ code }) => exact.has(code))
          .filter((finding) => !planted.some((one) => answers(finding, one)) && !isTolerated(finding, truth))
          .map(text);
        expect(alarms).toEqual([]);
      });

      test.each(packSets)('severities are as ruled: %s', (packs) => {
        const wrong = truth.findings.planted.flatMap((planted) => {
          if (!isAsked(planted, packs) || planted.severity === null) return [];
          const finding = found.get(packs)!.find((one) => answers(one, planted));
          return finding === undefined || finding.severity === planted.severity
            ? []
            : [`${text(finding)} ${finding.severity}`];
        });
        expect(wrong).toEqual([]);
      });

      test('visits missed and visits late are those of the record, but for single samples and steps of repairs', () => {
        for (const packs of packSets) {
          const planted = truth.findings.planted.filter((one) => isAsked(one, packs));
          const surplus = found
            .get(packs)!
            .filter(({ code }) => code === 'visit-missed' || code === 'deadline-missed')
            // J1 times the step from report to work order, of which the record says nothing.
            .filter(({ params }) => !String(params['rules']).includes('J1'))
            .filter((finding) => !planted.some((one) => answers(finding, one)) && !isTolerated(finding, truth));
          expect(surplus.map(text)).toEqual([]);
        }
      });

      test('what is merely written another way is never an error', () => {
        const otherwise = new Set(truth.findings.writtenOtherwise.map(({ sheet, cell }) => `${sheet}!${cell}`));
        const planted = new Set(truth.findings.planted.map(({ sheet, cell }) => `${sheet}!${cell}`));
        const wrong = found
          .get('residential-park')!
          .filter(({ severity, sheet, cell }) => severity === 'error' && otherwise.has(`${sheet}!${cell}`))
          .filter(({ sheet, cell }) => !planted.has(`${sheet}!${cell}`));
        expect(wrong.map(text)).toEqual([]);
      });

      test('every finding is a whole sentence in both languages', () => {
        for (const locale of ['zh-CN', 'en-US'] as const) {
          const say = sayIn(locale);
          const sentences = [...found.values()]
            .flat()
            .map(({ code, params }) => say(`finding.${code}.text`, sayable(params)));
          expect(sentences.filter((sentence) => /[{}]|undefined|null/.test(sentence))).toEqual([]);
        }
      });

      test('quota-missed names the periods that missed their share, once they are over', () => {
        for (const packs of packSets) {
          const expected = truth.packs[packs].quotas
            .filter(({ rule, met, over }) => !met && (over || rule === 'A3-cap'))
            .map(({ rule, period }) => `${rule.slice(0, 2)} ${period}`);
          const actual = found
            .get(packs)!
            .filter(({ code }) => code === 'quota-missed')
            .map(({ params }) => `${String(params['rule'])} ${String(params['period'])}`);
          expect(actual.sort()).toEqual(expected.sort());
        }
      });
    });
  }
}
