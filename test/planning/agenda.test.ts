import { agendaOf } from '../../src/planning/agenda';
import { combine } from '../../src/regulations/combine';
import type { CustomerRow, SurveyRow } from '../../src/registers/register';
import { isoDay } from '../../src/values/moment';
import type { Ledger } from '../../src/visits/ledger';
import { createWorkCalendar } from '../../src/visits/workCalendar';
import { customer, day, ledger, partyOf, registers, settings, sheetOf } from './office';

function office(packs: readonly string[], changes: Partial<Ledger> = {}): Ledger {
  return ledger({
    regulation: combine(packs, settings()),
    calendar: createWorkCalendar(),
    today: day('2026-11-20'),
    ...changes,
  });
}

/** `day task from–to rules` of a month's entries. */
function entries(packs: readonly string[], month: string, changes: Partial<Ledger> = {}): string[] {
  return agendaOf(office(packs, changes), month).entries.map(({ day: on, task, about, rules }) =>
    [isoDay(on), task, ...(about === null ? [] : [`${isoDay(about.from)}–${isoDay(about.to)}`]), ...rules].join(' '),
  );
}

const survey = (batch: string, sent: string): SurveyRow => ({
  source: sheetOf('surveys'),
  row: 2,
  notes: [],
  batch,
  party: partyOf(null),
  buildingYears: null,
  sentAt: { day: day(sent), minute: null },
  returnedAt: null,
  ratings: {},
  opinion: null,
});

describe('duties with a day', () => {
  test('figures by the 15th and the summary by the 20th are about the month before (I1)', () => {
    expect(entries(['grid-company'], '2026-11')).toEqual([
      '2026-11-15 figuresToHeadquarters 2026-10-01–2026-10-31 I1',
      '2026-11-20 summaryPublished 2026-10-01–2026-10-31 I1',
    ]);
  });

  test("the year's results are due by the end of January, about the year before (I1)", () => {
    expect(entries(['grid-company'], '2027-01').at(-1)).toBe('2027-01-31 yearResults 2026-01-01–2026-12-31 I1');
    expect(entries(['grid-company'], '2027-02').some((text) => text.includes('yearResults'))).toBe(false);
  });

  test('the stated day stays; where it is a day off the workday before it is told (I1)', () => {
    // 15 November 2026 is a Sunday, 20 November a Friday.
    const { entries: due } = agendaOf(office(['grid-company']), '2026-11');
    expect(due.map(({ day: on, workday, daysLeft }) => [isoDay(on), isoDay(workday), daysLeft])).toEqual([
      ['2026-11-15', '2026-11-13', -5],
      ['2026-11-20', '2026-11-20', 0],
    ]);
  });

  test('the register is handed in every half month: on the 15th and on the last day (O1)', () => {
    expect(entries(['real-estate'], '2027-02')).toEqual([
      '2027-02-15 registerHandedIn 2027-02-01–2027-02-15 O1',
      '2027-02-28 registerHandedIn 2027-02-16–2027-02-28 O1',
    ]);
  });

  test('monthly summary, customer list and opinions are due on the last day (J8, J9, M1, G5)', () => {
    expect(entries(['work-instruction', 'opinion-survey'], '2026-11')).toEqual([
      '2026-11-30 monthlySummary 2026-11-01–2026-11-30 J8',
      '2026-11-30 customerListCheck 2026-11-01–2026-11-30 J9',
      '2026-11-30 opinionsAnalysed 2026-11-01–2026-11-30 M1',
    ]);
    expect(entries(['owner-service'], '2026-11')).toEqual([
      '2026-11-30 monthlySummary 2026-11-01–2026-11-30 G5',
      '2026-11-30 problemsReported 2026-11-01–2026-11-30 G5',
    ]);
  });

  test('the same duty of two packs is one entry with both rules (G5, J8)', () => {
    expect(entries(['work-instruction', 'owner-service'], '2026-11')[0]).toBe(
      '2026-11-30 monthlySummary 2026-11-01–2026-11-30 J8 G5',
    );
  });

  test('a weekly report is due at the end of each week, its Sunday (H1)', () => {
    const weekly = entries(['online-shop'], '2026-11').filter((text) => text.includes('weekly'));
    expect(weekly).toEqual([
      '2026-11-01 weeklyReport 2026-10-26–2026-11-01 H1',
      '2026-11-08 weeklyReport 2026-11-02–2026-11-08 H1',
      '2026-11-15 weeklyReport 2026-11-09–2026-11-15 H1',
      '2026-11-22 weeklyReport 2026-11-16–2026-11-22 H1',
      '2026-11-29 weeklyReport 2026-11-23–2026-11-29 H1',
    ]);
  });

  test('the survey of the year is due by its end, and the year says whether it was held (G4)', () => {
    expect(entries(['owner-service'], '2026-12')).toContain('2026-12-31 annualSurvey 2026-01-01–2026-12-31 G4');
    const held = (surveys: SurveyRow[]) =>
      agendaOf(office(['owner-service'], { registers: registers({ surveys }) }), '2026-11').standing.find(
        ({ duty }) => duty === 'surveyOfYear',
      );
    expect(held([])).toMatchObject({ rules: ['G4'], sent: null });
    expect(held([survey('秋', '2025-10-01'), survey('春', '2026-03-05')])).toMatchObject({ sent: day('2026-03-05') });
  });
});

describe('the steps of a survey (M2)', () => {
  const surveys = [survey('2026秋', '2026-11-01'), survey('2026秋', '2026-11-03'), survey('2026春', '2026-03-01')];
  const changes = {
    registers: registers({ surveys }),
    draws: [{ rule: 'M2', period: '2026冬', seed: 1, on: '2026-11-18', keys: [] }],
  };

  test('follow from the last batch: 10 days to collect, 3 to evaluate, 2 weeks to answer, 5 days to report', () => {
    // Last sent on 3 November: collected by the 13th, evaluated by the 16th, answered by the 30th, reported by 5 December.
    const steps = (month: string) =>
      entries(['opinion-survey'], month, changes).filter((text) => text.includes('survey'));
    expect(steps('2026-11')).toEqual([
      '2026-11-13 surveyCollected M2',
      '2026-11-16 surveyEvaluated M2',
      '2026-11-21 surveySent M2',
      '2026-11-30 surveyAnswered M2',
    ]);
    expect(steps('2026-12')).toEqual(['2026-12-05 surveyReported M2']);
  });

  test('name the batch, and to whom all of it goes', () => {
    const reported = agendaOf(office(['opinion-survey'], changes), '2026-12').entries.find(
      ({ task }) => task === 'surveyReported',
    );
    expect(reported!.survey).toEqual({ batch: '2026秋', reportTo: '品质部' });
  });

  test('are none where a survey has no terms (T1)', () => {
    expect(entries(['customer-festival-survey'], '2026-11', changes)).toEqual([]);
  });
});

describe('before a delivery (L4)', () => {
  const handedOver = (project: string, room: string, on: string): CustomerRow =>
    customer({ project, room, moveInDate: { day: day(on), minute: null } });
  const customers = [
    handedOver('东苑', '1-1-101', '2027-03-31'),
    handedOver('东苑', '1-1-102', '2027-03-31'),
    handedOver('西苑', '1-1-101', '2026-11-20'),
    handedOver('西苑', '1-1-102', '2026-11-19'),
  ];
  const { countdown } = agendaOf(office(['delivery-experience'], { registers: registers({ customers }) }), '2026-12');

  test('eight tasks, each on its day: 5 months, 100 days, 3 months, 70 days, 2 months, 50 days, 40 days, 1 month before', () => {
    const east = countdown.filter(({ project }) => project === '东苑');
    // Five months before 31 March is 31 October, three months before 31 December, one month before the last of February.
    expect(east.map(({ day: on }) => isoDay(on))).toEqual([
      '2026-10-31',
      '2026-12-21',
      '2026-12-31',
      '2027-01-20',
      '2027-01-31',
      '2027-02-09',
      '2027-02-19',
      '2027-02-28',
    ]);
    expect(east.every(({ name, homes }) => name !== '' && homes === 2)).toBe(true);
  });

  test('one countdown per project and day, only for what lies ahead, today included', () => {
    expect([...new Set(countdown.map(({ project, delivery }) => `${project} ${isoDay(delivery)}`))]).toEqual([
      '西苑 2026-11-20',
      '东苑 2027-03-31',
    ]);
  });

  test('the tasks of a month stand among its entries', () => {
    expect(
      entries(['delivery-experience'], '2026-12', { registers: registers({ customers }) }).filter((text) =>
        text.includes('countdown'),
      ),
    ).toEqual(['2026-12-21 countdown L4', '2026-12-31 countdown L4']);
  });
});

describe('what always holds', () => {
  const standing = (packs: readonly string[]) =>
    agendaOf(office(packs), '2026-11').standing.map(({ duty, rules }) => `${duty} ${rules.join(' ')}`);

  test('is listed once, with every rule that says it (A7, A9, C4)', () => {
    expect(standing(['residential-park', 'property-c'])).toEqual([
      'openLetterAllowed A7 C4',
      'recordOncePerMatter A9 C4',
    ]);
  });

  test('data stay with the office (D3, J10), the daily report and the records are kept (J7, J8, J9)', () => {
    expect(standing(['service-promise'])).toEqual(['noDisclosure D3']);
    expect(standing(['work-instruction'])).toEqual([
      'registerEachStep J8',
      'dailyReport J9',
      'restrictedAccess J10',
      'recordsKept J7',
    ]);
    expect(agendaOf(office(['work-instruction']), '2026-11').standing.at(-1)!.years).toBe(2);
  });

  test('a visit plan per customer (B1)', () => {
    expect(standing(['company-customer'])).toContain('visitPlan B1');
  });
});
