import { Dice } from '../../dice';
import type { RegisterName } from '../../truth';
import type { Field, TradeWorld } from '../trade';

/** Cells that an office may leave empty without making the row unreadable. */
const loose: Partial<Record<RegisterName, readonly Field[]>> = {
  customers: [
    'phone',
    'birthday',
    'contractEnd',
    'warrantyEnd',
    'serviceStart',
    'signDate',
    'steward',
    'amount',
    'grade',
    'occupancy',
  ],
  visits: [
    'visitor',
    'phone',
    'satisfaction',
    'outcome',
    'recordedAt',
    'review',
    'promisedAt',
    'signature',
    'contactRole',
    'reportedAt',
    'submittedAt',
    'approvedAt',
    'item:服务质量',
    'item:及时性',
  ],
  complaints: [
    'level',
    'category',
    'department',
    'repliedAt',
    'closedAt',
    'notifiedAt',
    'escalatedAt',
    'valid',
    'receiver',
    'confirmedBy',
    'wantedBy',
  ],
  repairs: ['item', 'assignedAt', 'arrivedAt', 'completedAt', 'testedAt', 'urgency', 'phone'],
  services: ['endAt', 'answeredAt', 'promisedAt', 'passedOnAt', 'phone'],
};

/** Empties three of a hundred such cells; the first record stays, for visits are owed from its day on. */
export function tear(world: TradeWorld): TradeWorld {
  const dice = new Dice(world.seed, 'tear');
  for (const [name, fields] of Object.entries(loose))
    for (const entry of world.registers[name as RegisterName]?.entries ?? [])
      for (const field of fields)
        if (entry.id !== 'visit-0' && (entry[field] ?? null) !== null && dice.chance(0.03))
          Object.assign(entry, { [field]: null });
  return world;
}
