import { undo } from '../../../src/excel/undo';
import { acceptJob } from '../../../src/jobs/acceptJob';
import { checkJob } from '../../../src/jobs/checkJob';
import { planJob } from '../../../src/jobs/planJob';
import { ratesJob } from '../../../src/jobs/ratesJob';
import { recordJob } from '../../../src/jobs/recordJob';
import { saveVisitForm } from '../../../src/jobs/saveVisitJob';
import { openVisitForm } from '../../../src/jobs/visitFormJob';
import { clock, iso, monthOf, nextWorkday, parseDay, type Day } from '../../worlds/calendar';
import { ratesOf } from '../../worlds/truth/rates';
import { firstLine, isFilled, isTaken, listRows, RESULTS, type ListRow } from './lists';
import type { Office } from './office';
import { duesOn, packSetOf } from './owed';
import { checkPlan, checkSheet, type Complain } from './planChecks';
import { forget, takeIn, waitingRows, type Recorded } from './recordChecks';
import { pictureOf, type } from './sheets';
import { resultsOf } from './visitors';

/** Runs the jobs of a day, each with a look at everything it must have done and must have left alone. */
export class DayJobs {
  constructor(
    private readonly office: Office,
    private readonly report: (what: string) => void,
  ) {}

  /** Makes the list of `date`, or makes it again over the one that stands. */
  async plan(today: Day, date = nextWorkday(today)): Promise<void> {
    const complain = this.complaints(today, `the list of ${iso(date)}`);
    const { office } = this;
    const before = this.picture();
    const stood = listRows(office).filter((row) => row.date === iso(date));
    const others = textOf(listRows(office).filter((row) => row.date !== iso(date)));
    const { plan } = await planJob(office.context(today), { date: parseDay(iso(date)), draw: true });
    this.unchanged(before, complain);
    if (textOf(listRows(office).filter((row) => row.date !== iso(date))) !== others) complain('another list changed');
    checkPlan(office, plan, today, complain);
    checkSheet(office, plan, complain);
    const now = new Map(listRows(office).flatMap((row) => (row.date === iso(date) ? [[row.key, row] as const] : [])));
    for (const row of stood) {
      const same = now.get(row.key);
      if (isFilled(row) && (same === undefined || resultText(same) !== resultText(row)))
        complain(
          `the results of ${row.text['name']} (${resultText(row)}) became ${same ? resultText(same) : 'nothing'}`,
        );
      if (isFilled(row) && same !== undefined && isTaken(same) !== isTaken(row))
        complain(`${row.text['name']} is ${isTaken(row) ? 'no longer' : 'now'} said to be registered`);
      if ((row.text['accepted'] ?? '') === '') continue;
      const left = plan.notPlanned.find(({ bundle }) => bundle.key === row.key);
      const away = this.isAway(firstLine(row.text['staff']), date);
      if (
        same === undefined &&
        left !== undefined &&
        (left.because === 'capacity' || left.because === 'no-executor') &&
        !away
      )
        complain(`the accepted visit of ${row.text['name']} was left for ${left.because}`);
      if (same !== undefined && !away && appointmentOf(same) !== appointmentOf(row))
        complain(`the accepted visit of ${row.text['name']} moved: ${appointmentOf(row)} → ${appointmentOf(same)}`);
      if (same !== undefined && !away && (same.text['accepted'] ?? '') === '')
        complain(`the visit of ${row.text['name']} is no longer marked as accepted`);
    }
  }

  /** Makes the list again although nothing has happened. */
  async planAgain(today: Day, date = nextWorkday(today)): Promise<void> {
    const before = textOf(listRows(this.office).filter((row) => row.date === iso(date)));
    await this.plan(today, date);
    const after = textOf(listRows(this.office).filter((row) => row.date === iso(date)));
    if (after !== before) this.complaints(today, 'a rerun')('the same input gave another list');
  }

  /** Takes in everything that is filled in, or first a part of it. */
  async record(today: Day, inParts = false): Promise<Recorded[]> {
    const complain = this.complaints(today, 'recording');
    const { office } = this;
    const recorded: Recorded[] = [];
    const some = inParts ? waitingRows(office).filter((_, index) => index % 2 === 0) : [];
    if (some.length > 0) {
      const only = some.map(({ sheet, row }) => ({ sheet, row }));
      recorded.push(await takeIn(office, some, () => recordJob(office.context(today), { only }), complain));
    }
    recorded.push(await takeIn(office, waitingRows(office), () => recordJob(office.context(today)), complain));
    for (const row of waitingRows(office)) complain(`${row.sheet}!${row.row} is filled in and not marked as taken`);
    return recorded;
  }

  /** Notes one visit in the form of the pane, which writes the list and the register at once. */
  async noteVisit(today: Day, row: ListRow): Promise<Recorded | null> {
    const complain = this.complaints(today, 'the visit form');
    const { office } = this;
    const results = resultsOf(office, row);
    if (Object.keys(results).length === 0) return null;
    await office.host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(row.sheet);
      sheet.activate();
      sheet.getRange(row.cellOf('outcome')!).select();
      await context.sync();
    });
    const context = office.context(today);
    const form = await openVisitForm(context);
    if (form === null || form.line.name !== row.text['name']) {
      complain(`the form shows ${form?.line.name} instead of ${row.text['name']}`);
      return null;
    }
    const noted = { ...NOTHING, ...results, answers: {} };
    const filled = { ...row, text: { ...row.text, ...results } };
    const recorded = await takeIn(office, [filled], () => saveVisitForm(context, form, noted), complain);
    const now = listRows(office).find((one) => one.sheet === row.sheet && one.row === row.row);
    if (now === undefined || !isFilled(now) || !isTaken(now)) complain(`${row.text['name']} is not marked as taken`);
    return recorded;
  }

  /** What has been taken in is not taken in again, not even where somebody has wiped the marks away. */
  async recordTwice(today: Day, wiped: readonly ListRow[]): Promise<void> {
    const complain = this.complaints(today, 'recording twice');
    const { office } = this;
    await type(
      office,
      wiped.flatMap((row) => ({ sheet: row.sheet, cell: row.cellOf('taken')!, text: '' })),
    );
    const before = this.picture();
    const { rows } = await recordJob(office.context(today));
    if (rows.length > 0) complain(`${rows.length} rows were taken in twice`);
    this.unchanged(before, complain);
    for (const row of waitingRows(office)) complain(`${row.sheet}!${row.row} is not marked as taken again`);
  }

  /** Marks the whole list of a day as accepted. */
  async accept(today: Day, date: Day): Promise<void> {
    const complain = this.complaints(today, 'accepting');
    const before = this.picture();
    await acceptJob(this.office.context(today), { date: parseDay(iso(date)), accepted: true });
    this.unchanged(before, complain);
    for (const row of listRows(this.office))
      if (row.date === iso(date) && (row.text['accepted'] ?? '') === '')
        complain(`${row.text['name']} is not accepted`);
  }

  async undo(today: Day, recorded: Recorded): Promise<void> {
    const complain = this.complaints(today, 'undo');
    await undo(this.office.gate);
    forget(this.office, recorded);
    this.unchanged(recorded.before, complain);
    if (recorded.visits.length > 0 && waitingRows(this.office).length === 0)
      complain('the lists still say that everything is registered');
  }

  /** The rates of the running month and the missed visits, as the simulator counts them. */
  async judge(today: Day): Promise<void> {
    const complain = this.complaints(today, 'check and rates');
    const { office } = this;
    const before = this.picture();
    const dues = duesOn(office, today);
    const { findings } = await checkJob(office.context(today));
    const missed = new Set(findings.filter(({ code }) => code === 'visit-missed').map(placeOf));
    for (const due of dues) {
      const { sheet, row } = office.places.get(due.record)!;
      const isMissed = (due.status === 'missed' || due.status === 'attempted') && due.latest < today;
      if (isMissed && !missed.has(`${sheet}!${row}`)) complain(`${sheet}!${row} is missed and not found so`);
      const others = dues.some((other) => other !== due && other.record === due.record && other.status !== 'done');
      if (due.status === 'done' && !others && missed.has(`${sheet}!${row}`))
        complain(`${sheet}!${row} is done and found missed`);
    }
    const made = new Map(
      office.world.visits.filter(({ id }) => id.startsWith('made-')).map(({ id }) => [id, office.places.get(id)!]),
    );
    const ours = new Set([...made.values()].map(({ sheet, row }) => `${sheet}!${row}`));
    for (const finding of findings)
      if (ours.has(placeOf(finding)) && UNTIDY.has(finding.code) && finding.params['reason'] !== 'room-form')
        complain(
          `our row ${finding.sheet}!${finding.cell} (${finding.value}) has ${finding.code} ${JSON.stringify(finding.params)}`,
        );
    if (!office.wish.packs.includes('property-c')) await this.compareRates(today, dues, complain);
    this.unchanged(before, complain);
  }

  private async compareRates(today: Day, dues: ReturnType<typeof duesOn>, complain: Complain): Promise<void> {
    const { office } = this;
    const month = monthOf(today);
    const { rates } = await ratesJob(office.context(today), month);
    const packs = packSetOf(office);
    const everything = duesOn(
      { ...office, wish: { ...office.wish, packs: ['residential-park', 'work-instruction'] } },
      today,
    );
    const counted = ratesOf({ ...office.world, today }, packs, dues, everything, month);
    for (const { rate, group, numerator, denominator } of counted) {
      if (rate !== 'visit-rate') continue;
      const ours = rates.find(
        (one) => one.rate === rate && one.group.kind === group.kind && Object.keys(one.group).length === 1,
      );
      if (ours === undefined) continue;
      const said = `${ours.numerator}/${ours.denominator}`;
      if (said !== `${numerator}/${denominator}`)
        complain(`回访率 of ${group.kind} is ${said}, counted ${numerator}/${denominator}`);
    }
  }

  private isAway(name: string, date: Day): boolean {
    const leave = this.office.world.staff.find((one) => one.name === name)?.leave;
    return leave !== null && leave !== undefined && leave.from <= date && date <= leave.to;
  }

  private picture(): ReturnType<typeof pictureOf> {
    return pictureOf(this.office.host.workbook, new Set(this.office.sheets.map(({ name }) => name)));
  }

  private unchanged(before: ReadonlyMap<string, readonly string[]>, complain: Complain): void {
    const now = this.picture();
    for (const [name, rows] of before) {
      const after = now.get(name) ?? [];
      for (let index = 0; index < Math.max(rows.length, after.length); index += 1) {
        const [was, is] = [rows[index] ?? '', after[index] ?? ''];
        if (was !== is) complain(`${name}!${index + 1} changed from ${was} to ${is}`);
      }
    }
  }

  private complaints(today: Day, at: string): Complain {
    return (what) => this.report(`${iso(today)} ${at}: ${what}`);
  }
}

const NOTHING = { outcome: '', satisfaction: '', opinion: '', promisedAt: '', signature: '', refusalNote: '' };

/** What a row we wrote must not be found to have. */
const UNTIDY: ReadonlySet<string> = new Set([
  'required',
  'date-unreadable',
  'date-impossible',
  'date-year-inferred',
  'date-future',
  'number-unreadable',
  'phone-invalid',
  'room-unreadable',
  'room-ambiguous',
  'value-unknown',
  'text-untidy',
  'duplicate-id',
  'duplicate-row',
  'date-order',
  'phone-unmarked',
]);

/** Sheet and row of a finding. */
function placeOf({ sheet, cell }: { readonly sheet: string | null; readonly cell: string | null }): string {
  return `${sheet}!${(cell ?? '').replace(/^[A-Z]+/, '')}`;
}

function resultText({ text }: ListRow): string {
  return RESULTS.map((column) => text[column] ?? '').join('|');
}

/** Who comes when and how. */
function appointmentOf({ text }: ListRow): string {
  return [text['staff'], clockOf(firstLine(text['slot'])), text['channel']].join(' ');
}

/** A time typed over another becomes a time of Excel's, a part of the day. */
function clockOf(text: string): string {
  return /^0?\.\d+$/.test(text) ? clock(Math.round(Number(text) * 1440)) : text;
}

function textOf(rows: readonly ListRow[]): string {
  return JSON.stringify(rows.map(({ sheet, text }) => [sheet, text]));
}
