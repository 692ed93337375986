import { cellAddress } from '../../registers/address';
import type { Points } from '../../regulations/regulation';
import { monthBounds, isoDay, type Day } from '../../values/moment';
import { ALERT, BODY, BOLD, CENTRED, COUNT_FORMAT, DAY_FORMAT, HEADER, INK, NOTE, RIGHT } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { linkTo, MOST_LINKS, placeText } from '../place';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import type { ConditionPlan, PlannedValue, SheetPlan } from '../sheetPlan';
import type { SpecialSheet } from './specialSheet';
import { vipPoints, type Booking, type VipPoints } from './vipPoints';

const WIDTHS: readonly number[] = [18, 14, 14, 14, 12, 14, 12, 18];
const POINTS_FORMAT = '#,##0.0';

/** Rows in which a list stands. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * 积分明细 (P3, P4), only where the office switched points on: each VIP's balance on the last day of the month, what it is made of,
 * and what his salesperson gets. Points, balances and rewards are formulas over the bookings below.
 */
export const pointsSheet: SpecialSheet = {
  role: 'points',
  askedBy: ({ points, vip }) => (points === null || vip === null ? [] : [points.rule, points.staff.rule]),
  make: ({ ledger, month, say }) => {
    const { points, vip } = ledger.regulation;
    if (points === null || vip === null) return null;
    const found = vipPoints(ledger, month, points, vip);
    if (found.vips.length === 0) return null;
    const asOf = monthBounds(month).last;
    const draft = new SheetDraft(WIDTHS.length);
    draft.title(say('points.title', { month }));
    draft.subtitle(say('points.subtitle', { asOf: isoDay(asOf), vips: found.vips.length }));
    const { people, vips, bookings } = found;
    // People, VIPs and bookings below one another; formulas look down, so that the places are reckoned first.
    const peopleTop = draft.row + 2;
    const vipLines = linesAfter(peopleTop + Math.max(people.length, 1), vips.length);
    const bookingLines = linesAfter(vipLines.last + 1, bookings.length);
    const conditions = salesLines(draft, found, points, vipLines, say);
    vipTable(draft, found, vipLines, bookingLines, say);
    bookingTable(draft, bookings, points, asOf, bookingLines, say);
    unclearTable(draft, found, say);
    draft.space();
    draft.line(say('points.note', { months: points.expireAfter.amount, start: points.start }), NOTE, 44);
    return finished(draft, conditions, say('points.name', { month }), say);
  },
};

/** A list after a blank row, a section title and its header. */
function linesAfter(row: number, count: number): Lines {
  return { first: row + 3, last: row + 2 + count };
}

function range({ first, last }: Lines, column: number): string {
  return `${cellAddress(first, column)}:${cellAddress(last, column)}`.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** P4: VIPs of each salesperson against the least number, his share of their points, his reward for the month's deals. */
function salesLines(
  draft: SheetDraft,
  { people }: VipPoints,
  { staff }: Points,
  vipLines: Lines,
  say: Say,
): ConditionPlan[] {
  draft.section(say('points.people', { rule: staff.rule }));
  const headers = ['steward', 'vips', 'leastVips', 'enough', 'customerPoints', 'sharePoints', 'deals', 'yuan'];
  draft.block([headers.map((key) => asText(say(`points.column.${key}`)))], { look: HEADER });
  if (people.length === 0) {
    draft.line(say('points.noSteward'), NOTE, 18);
    return [];
  }
  const first = draft.row;
  const [enough, short] = [say('points.enough'), say('points.short')];
  draft.block(
    people.map(({ name, dealsOfMonth }, index): PlannedValue[] => {
      const row = first + index;
      return [
        asText(name),
        { formula: `=COUNTIFS(${range(vipLines, 3)},$A${row})` },
        staff.leastVips,
        { formula: `=IF(B${row}>=C${row},"${enough}","${short}")` },
        { formula: `=SUMIFS(${range(vipLines, 6)},${range(vipLines, 3)},$A${row})` },
        { formula: `=E${row}*${staff.shareOfPoints}` },
        dealsOfMonth,
        { formula: `=G${row}*${staff.yuanPerDeal}` },
      ];
    }),
    {
      look: BODY,
      columnLooks: [BOLD, RIGHT, RIGHT, CENTRED, RIGHT, RIGHT, RIGHT, RIGHT],
      formats: [null, COUNT_FORMAT, COUNT_FORMAT, null, POINTS_FORMAT, POINTS_FORMAT, COUNT_FORMAT, COUNT_FORMAT],
    },
  );
  const area = `D${first}:D${draft.row - 1}`;
  return [{ area, formula: `=$D${first}="${short}"`, look: { bold: true, colour: ALERT } }];
}

/** P3: each VIP with the points at the start, those of his deals, and the balance that has not expired. */
function vipTable(draft: SheetDraft, { vips }: VipPoints, lines: Lines, bookings: Lines, say: Say): void {
  draft.row = lines.first - 2;
  draft.section(say('points.vips', { count: vips.length }));
  const headers = ['vip', 'customerId', 'steward', 'startPoints', 'dealPoints', 'balance', 'dealCount', 'source'];
  draft.block([headers.map((key) => asText(say(`points.column.${key}`)))], { look: HEADER });
  draft.block(
    vips.map((vip, index): PlannedValue[] => {
      const row = lines.first + index;
      const mine = `${range(bookings, 8)},$H${row}`;
      const kind = (key: string): string => `${range(bookings, 2)},"${key}"`;
      const start = say('points.start');
      return [
        asText(vip.name),
        asText(vip.customerId),
        asText(vip.steward),
        { formula: `=SUMIFS(${range(bookings, 7)},${mine},${kind(start)})` },
        { formula: `=SUMIFS(${range(bookings, 7)},${mine},${kind(`<>${start}`)})` },
        { formula: `=D${row}+E${row}` },
        { formula: `=COUNTIFS(${mine},${kind(`<>${start}`)})` },
        asText(placeText(vip)),
      ];
    }),
    {
      look: BODY,
      columnLooks: [null, null, null, RIGHT, RIGHT, { ...RIGHT, bold: true }, RIGHT, null],
      formats: [null, null, null, POINTS_FORMAT, POINTS_FORMAT, POINTS_FORMAT, COUNT_FORMAT, null],
    },
  );
  vips.slice(0, MOST_LINKS).forEach((vip, index) => draft.link(linkTo(vip, cellAddress(lines.first + index, 8))));
}

/** Each booking: its amount as points, until when they count, and what of them counts on the last day of the month. */
function bookingTable(
  draft: SheetDraft,
  bookings: readonly Booking[],
  points: Points,
  asOf: Day,
  lines: Lines,
  say: Say,
): void {
  draft.row = lines.first - 2;
  draft.section(say('points.bookings', { rule: points.rule }));
  const headers = ['vip', 'deal', 'bookedOn', 'amount', 'points', 'expires', 'valid', 'source'];
  draft.block([headers.map((key) => asText(say(`points.column.${key}`)))], { look: HEADER });
  draft.block(
    bookings.map(({ vip, deal, day, amount, expires }, index): PlannedValue[] => {
      const row = lines.first + index;
      return [
        asText(vip.name),
        asText(deal === null ? say('points.start') : (deal.name ?? placeText(deal))),
        day,
        amount,
        deal === null ? points.start : { formula: `=D${row}*${points.perReferredYuan}` },
        expires,
        { formula: `=IF(AND(OR(C${row}="",C${row}<=${asOf}),OR(F${row}="",F${row}>=${asOf})),E${row},0)` },
        asText(placeText(vip)),
      ];
    }),
    {
      look: BODY,
      columnLooks: [null, null, CENTRED, RIGHT, RIGHT, CENTRED, { ...RIGHT, bold: true }, null],
      formats: [null, null, DAY_FORMAT, POINTS_FORMAT, POINTS_FORMAT, DAY_FORMAT, POINTS_FORMAT, null],
    },
  );
  bookings.slice(0, MOST_LINKS / 2).forEach(({ vip, deal }, index) => {
    draft.link(linkTo(vip, cellAddress(lines.first + index, 8)));
    if (deal !== null) draft.link(linkTo(deal, cellAddress(lines.first + index, 2)));
  });
}

/** Deals that cannot be booked: several customers have the name of the referrer, or none has. */
function unclearTable(draft: SheetDraft, { unclear }: VipPoints, say: Say): void {
  if (unclear.length === 0) return;
  draft.space();
  draft.section(say('points.unclear', { count: unclear.length }));
  const headers = ['deal', 'referrer', 'bookedOn', 'amount', 'because', '', '', 'source'];
  draft.block([headers.map((key) => asText(key === '' ? '' : say(`points.column.${key}`)))], { look: HEADER });
  const first = draft.block(
    unclear.map(({ deal, because }): PlannedValue[] => [
      asText(deal.name),
      asText(deal.referrer),
      deal.signDate?.day ?? null,
      deal.amount,
      asText(say(`points.because.${because}`)),
      null,
      null,
      asText(placeText(deal)),
    ]),
    {
      look: BODY,
      columnLooks: [null, null, CENTRED, RIGHT, null, null, null, null],
      formats: [null, null, DAY_FORMAT, POINTS_FORMAT, null, null, null, null],
    },
  );
  unclear.slice(0, MOST_LINKS).forEach(({ deal }, index) => {
    draft.merge(`${cellAddress(first + index, 5)}:${cellAddress(first + index, 7)}`);
    draft.link(linkTo(deal, cellAddress(first + index, 8)));
  });
}

function finished(draft: SheetDraft, conditions: readonly ConditionPlan[], name: string, say: Say): SheetPlan {
  return draft.plan({
    name,
    role: 'points',
    columnWidths: widthsByColumn(WIDTHS),
    conditions,
    freezeRows: 2,
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, { titleRows: '$1:$2' }),
  });
}
