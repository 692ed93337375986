import { computeRates } from '../../src/rates/computeRates';
import { readRegisters } from '../../src/registers/readRegisters';
import { combine } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import { isoDay } from '../../src/values/moment';
import { buildLedger } from '../../src/visits/buildLedger';
import type { VisitMatch } from '../../src/visits/ledger';
import { quotaOutcomes, type QuotaOutcome } from '../../src/visits/quotas';
import { openGrid } from '../findings/openGrid';
import { day } from '../visits/office';
import { makeWorld } from '../worlds/making/makeWorld';
import { rateFigures, rateKey } from '../worlds/judging';
import { packSets, type DueTruth, type QuotaTruth } from '../worlds/truth';
import { styles, writeWorkbook } from '../worlds/writeWorkbook';

/**
 * Offices made up by the generator, written as workbooks and read back: due visits, their answers, rates and quotas against the
 * generator's own record of what is true.
 */
const seeds = [1, 11];

describe.each(styles.flatMap((style) => seeds.map((seed) => ({ style, seed }))))(
  '$style office $seed',
  ({ style, seed }) => {
    const { bytes, truth } = writeWorkbook(makeWorld({ seed, households: 200 }), { style, seed });
    const today = day(truth.today);
    const { registers } = readRegisters(openGrid(bytes), { today });
    const ledgers = packSets.map((set) => ({
      set,
      told: truth.packs[set],
      ledger: buildLedger({ registers, regulation: combine(set.split(','), defaultSettings()), today }),
    }));

    test.each(ledgers)('due visits and what answers them under $set', ({ told, ledger }) => {
      const found = ledger.matches.filter(({ due }) => due.sampled === null).map(outlineMatch);
      expect(found.sort()).toEqual(told.due.map(outlineDue).sort());
      expect(found.length).toBeGreaterThan(20);
    });

    test.each(ledgers)('every rate of every month under $set', ({ told, ledger }) => {
      for (const [month, rates] of Object.entries(told.rates)) {
        const computed = new Map(computeRates(ledger, month).map((rate) => [rateKey(rate), rate]));
        for (const rate of rates)
          expect([month, ...rateFigures(computed.get(rateKey(rate)), rate)]).toEqual([
            month,
            ...rateFigures(rate, rate),
          ]);
      }
    });

    test.each(ledgers)('quotas under $set', ({ told, ledger }) => {
      const found = new Map(
        quotaOutcomes(ledger).map((outcome) => [`${quotaName(outcome)} ${outcome.period}`, outcome]),
      );
      for (const quota of told.quotas.filter(({ of }) => of > 0)) {
        expect(outlineQuota(found.get(`${quota.rule} ${quota.period}`))).toEqual(quotaFigures(quota));
      }
    });

    test('visits are owed from the first date of the visit register', () => {
      expect(ledgers.map(({ ledger }) => isoDay(ledger.dueFrom!))).toEqual(packSets.map(() => truth.dueFrom));
    });
  },
);

function outlineMatch({ due, state, valid, attempts }: VisitMatch): string {
  const status = { done: 'done', doneLate: 'done', missed: attempts.length > 0 ? 'attempted' : 'missed' };
  const shown = state in status ? status[state as keyof typeof status] : state;
  const answer = valid === null ? '-' : `${valid.row.source.sheet}!${valid.row.row}`;
  const place = `${due.origin.source.sheet}!${due.origin.row}`;
  return `${due.kind} ${place} ${isoDay(due.event)} ${isoDay(due.latest)} ${shown} ${answer} ${state === 'done'} ${due.rules.join('+')}`;
}

function outlineDue(due: DueTruth): string {
  const answer = due.valid === null ? '-' : `${due.valid.sheet}!${due.valid.row}`;
  const inTime = due.onTime && due.status === 'done';
  return `${due.kind} ${due.sheet}!${due.row} ${due.event} ${due.latest} ${due.status} ${answer} ${inTime} ${due.rules.join('+')}`;
}

function quotaName({ quota }: QuotaOutcome): QuotaTruth['rule'] {
  if (quota.of === 'repairsCompleted') return 'J2';
  return quota.direction === 'atLeast' ? 'A3-floor' : 'A3-cap';
}

function outlineQuota(outcome: QuotaOutcome | undefined): unknown[] {
  return [outcome?.period, outcome?.done, outcome?.base, outcome?.met, outcome?.over];
}

function quotaFigures({ period, done, of, met, over }: QuotaTruth): unknown[] {
  return [period, done, of, met, over];
}
