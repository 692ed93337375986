import type { Party } from '../../src/registers/register';
import { isoDay } from '../../src/values/moment';
import { historyOf, type HistoryEntry } from '../../src/visits/history';
import { ledgerOf, type OfficeSketch } from './office';

const nobody: Party = {
  customerId: null,
  project: null,
  room: null,
  roomText: null,
  name: null,
  phones: [],
  household: null,
};

/** `2026-11-03 complaints 2`: the day, the register and the row. */
const told = ({ day, register, row }: HistoryEntry) => `${day === null ? '-' : isoDay(day)} ${register} ${row.row}`;

function history(sketch: OfficeSketch, room: string): string[] {
  const ledger = ledgerOf(sketch);
  const household = ledger.registers.households.get(`|${room}`) ?? null;
  return historyOf(ledger, { ...nobody, room, household }).map(told);
}

describe('the history of a customer, as the visit form shows it', () => {
  const office: OfficeSketch = {
    homes: ['3-2-501', '3-2-502'],
    visits: [
      { on: '2026-09-01', room: '3-2-501' },
      { on: '2026-09-02', room: '3-2-502' },
    ],
    complaints: [
      { room: '3-2-501', received: '2026-08-20', closed: '2026-08-25' },
      { room: '3-2-501', received: '2026-11-03' },
    ],
    repairs: [{ room: '3-2-501', reported: '2026-10-01', completed: '2026-10-04' }],
    services: [{ room: '3-2-501', kind: '家政', from: '2026-07-01', to: '2026-07-02' }],
    surveys: [{ room: '3-2-501', sent: '2026-06-01', returned: '2026-06-20' }],
  };

  test('holds every register, the newest first, and nothing of the neighbours', () => {
    expect(history(office, '3-2-501')).toEqual([
      '2026-11-03 complaints 3',
      '2026-10-04 repairs 2',
      '2026-09-01 visits 2',
      '2026-08-20 complaints 2',
      '2026-07-02 services 2',
      '2026-06-20 surveys 2',
    ]);
    expect(history(office, '3-2-502')).toEqual(['2026-09-02 visits 3']);
  });

  test('a repair still open counts by its report, a questionnaire still out by its sending', () => {
    const open: OfficeSketch = {
      homes: ['3-2-501'],
      repairs: [{ room: '3-2-501', reported: '2026-10-01' }],
      surveys: [{ room: '3-2-501', sent: '2026-10-02' }],
    };
    expect(history(open, '3-2-501')).toEqual(['2026-10-02 surveys 2', '2026-10-01 repairs 2']);
  });

  test('what has no date comes last; of one day the lower row is the later one', () => {
    const visits = [null, '2026-09-01', '2026-09-01'].map((on) => ({ on, room: '3-2-501' }));
    expect(history({ homes: ['3-2-501'], visits }, '3-2-501')).toEqual([
      '2026-09-01 visits 4',
      '2026-09-01 visits 3',
      '- visits 2',
    ]);
  });

  test('a visit written in both the visit register and the complaint’s own columns is one visit', () => {
    const twice: OfficeSketch = {
      homes: ['3-2-501'],
      visits: [{ on: '2026-09-01', room: '3-2-501', about: 'TS001' }],
      complaints: [{ room: '3-2-501', received: '2026-08-20', closed: '2026-08-25', visit: { on: '2026-09-01' } }],
    };
    expect(history(twice, '3-2-501')).toEqual(['2026-09-01 visits 2', '2026-08-20 complaints 2']);
  });

  test('a visit that only the complaint register knows is in it', () => {
    const beside: OfficeSketch = {
      homes: ['3-2-501'],
      complaints: [{ room: '3-2-501', received: '2026-08-20', closed: '2026-08-25', visit: { on: '2026-09-01' } }],
    };
    expect(history(beside, '3-2-501')).toEqual(['2026-09-01 visits 2', '2026-08-20 complaints 2']);
  });

  test('a company without a home is found by its number', () => {
    const ledger = ledgerOf({
      homes: [{ room: null, name: '甲公司', customerId: 'K1' }],
      visits: [
        { on: '2026-09-01', room: null, name: '甲公司', customerId: 'K1' },
        { on: '2026-09-02', room: null, name: '乙公司', customerId: 'K2' },
      ],
    });
    expect(historyOf(ledger, { ...nobody, name: '甲公司', customerId: 'K1' }).map(told)).toEqual([
      '2026-09-01 visits 2',
    ]);
  });
});
