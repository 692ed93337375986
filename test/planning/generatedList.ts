import type { Bundle, NotPlanned, PlannedVisit, StandingVisit, VisitPlan } from '../../src/planning/plan';
import { readRegisters } from '../../src/registers/readRegisters';
import { combine } from '../../src/regulations/combine';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import { isoDay } from '../../src/values/moment';
import { buildLedger } from '../../src/visits/buildLedger';
import type { Ledger } from '../../src/visits/ledger';
import { openGrid } from '../findings/openGrid';
import type { Customs } from '../worlds/list/facts';
import { factsOf, usualCustoms, type Facts } from '../worlds/list/facts';
import type { ListedReason, ListUnderTest } from '../worlds/list/listed';
import { writeTrade } from '../worlds/trades/book';
import { packIds } from '../worlds/trades/cases';
import type { TradeWorld } from '../worlds/trades/trade';

export interface OpenedOffice {
  readonly ledger: Ledger;
  readonly facts: Facts;
}

/** Writes a generated office into a workbook and reads it as the product does; beside it what its list is judged by. */
export function openOffice(
  world: TradeWorld,
  letters: string,
  changes: {
    readonly settings?: Partial<OfficeSettings>;
    readonly customs?: Partial<Customs>;
    readonly date?: number;
  } = {},
): OpenedOffice {
  const { bytes, places } = writeTrade(world, 'plain');
  const { registers } = readRegisters(openGrid(bytes), { today: world.today });
  const packs = packIds(letters).split(',');
  const regulation = combine(packs, { ...defaultSettings(), packs, ...changes.settings });
  const facts = factsOf(world, letters, places, {
    ...(changes.date === undefined ? {} : { date: changes.date }),
    customs: { ...usualCustoms, ...changes.customs },
  });
  return { ledger: buildLedger({ registers, regulation, today: world.today }), facts };
}

/** A plan in the words it is judged in. */
export function underTest(plan: VisitPlan): ListUnderTest {
  return {
    visits: plan.visits.map(({ staff, companions, slot, walk, whyHim, bundle }) => ({
      staff: [staff, ...companions],
      slot,
      channel: bundle.channel,
      reasons: reasonsOf(bundle),
      more: { tier: bundle.tier, walk, whyHim, channelBecause: bundle.channelBecause },
    })),
    notPlanned: plan.notPlanned.map(({ because, notBefore, bundle }: NotPlanned) => ({
      because,
      notBefore,
      channel: bundle.channel,
      reasons: reasonsOf(bundle),
    })),
  };
}

function reasonsOf({ reasons }: Bundle): ListedReason[] {
  return reasons.map(({ rule, kind, origin, deadline, overdueDays }) => ({
    rule,
    kind,
    sheet: origin.source.sheet,
    row: origin.row,
    due: isoDay(deadline),
    overdueDays,
  }));
}

/** The visits of a list as they stand in the workbook afterwards. */
export function standingOf(visits: readonly PlannedVisit[], accepted: (index: number) => boolean): StandingVisit[] {
  return visits.map(({ staff, companions, slot, bundle }, index) => ({
    key: bundle.key,
    staff,
    companions,
    slot,
    channel: bundle.channel,
    accepted: accepted(index),
  }));
}

/** What stays of a visit whatever else changes. */
export function placeOf({ staff, companions, slot, bundle }: PlannedVisit) {
  return { key: bundle.key, staff, companions, slot, channel: bundle.channel };
}
