import { undo } from '../../../src/excel/undo';
import { openLedger, type OpenedLedger } from '../../../src/jobs/openLedger';
import { recordJob } from '../../../src/jobs/recordJob';
import type { PlannedRow } from '../../../src/jobs/record/recording';
import { cellAddress } from '../../../src/registers/address';
import { columnOf, type Household } from '../../../src/registers/register';
import { dayFromIso } from '../../../src/values/moment';
import type { DueVisit, VisitRecord } from '../../../src/visits/ledger';
import { openHost } from '../../../src/workbench/doors/inProcess';
import { openWorkbook } from '../../../src/workbench/package/open';
import { serve, type OpenedBook } from '../../excel/onHost';
import { Dice } from '../../worlds/dice';
import { makeWorld } from '../../worlds/making/makeWorld';
import { writeWorkbook, type Style } from '../../worlds/writeWorkbook';
import { contextOf } from '../smallOffice';
import { fingerprint, NOW, putList, settingsWith, type Line } from './listSheet';

/**
 * Whatever an office's sheets look like: what was recorded is read back by our own readers as exactly the visit that was made, nothing
 * else has changed, and undo leaves the workbook as it was.
 */
const SETTINGS = settingsWith({ packs: ['residential-park', 'work-instruction'] });
const LINES = 14;
const PROMISED = dayFromIso('2026-12-01');
const REACHED = ['已接通', '面谈'];
const OUTCOMES = ['无人接听', '占线', '关机', '空号', '改约', '家中无人', '拒访', '非本人'];
const RATINGS = ['非常满意', '满意', '一般', '不满意', '非常不满意'];
const OPINIONS = ['', '', '电梯有异响', '希望增加充电桩，尽快', '=1+1 这样写的', '已处理好，谢谢'];

/** What a clerk notes about a contact; a visit at the door is signed or not. */
function resultsFor(channel: string, name: string, dice: Dice): Line {
  if (dice.chance(0.15)) return {};
  if (dice.chance(0.3)) return { outcome: dice.pick(OUTCOMES), opinion: dice.chance(0.3) ? '邻居说下周回来' : '' };
  const promised = dice.chance(0.2) ? { promisedAt: '2026-12-01' } : {};
  const signed = channel === '上门' && dice.chance(0.7) ? { signature: dice.pick(['√', name, '已签']) } : {};
  const outcome = channel === '电话' ? REACHED[0]! : REACHED[1]!;
  return { outcome, satisfaction: dice.pick(RATINGS), opinion: dice.pick(OPINIONS), ...promised, ...signed };
}

/** A filled-in list of contacts that are owed: one line for each home, with all it is owed. */
function linesOf({ ledger }: OpenedLedger, dice: Dice): Line[] {
  const homes = new Map<Household, DueVisit[]>();
  for (const { due, valid } of ledger.matches) {
    if (due.household === null || due.exemption !== null || valid !== null || due.event > ledger.today) continue;
    homes.set(due.household, [...(homes.get(due.household) ?? []), due]);
  }
  return [...homes].slice(0, LINES).map(([home, dues]) => {
    const channel = dice.pick(['电话', '上门']);
    const { name, customerId, phones } = home.customers[0]!;
    return {
      staff: channel === '上门' && dice.chance(0.3) ? '张敏、李强' : '张敏',
      slot: '10:30',
      channel,
      room: home.room,
      name: name ?? '',
      phone: phones[0] ?? '',
      customerId: customerId ?? '',
      project: home.project ?? '',
      kinds: dues.map(({ kind }) => kind).join('；'),
      references: dues.map(({ references }) => references[0] ?? '').join('；'),
      dues: dues.map(({ id }) => id).join('；'),
      ...resultsFor(channel, name ?? '', dice),
    };
  });
}

/** What the record of a planned row must be; only what the sheet has a place for can be asked for. */
function expected({ line, kind, reference }: PlannedRow, record: VisitRecord): Record<string, unknown> {
  const { row } = record;
  const has = (field: string) => columnOf(row.source, field) !== undefined;
  const reached = REACHED.includes(line.outcome);
  const signed = line.signature !== '' && has('signature');
  return {
    day: line.date,
    kind,
    channel: line.channel,
    visitors: [line.staff, ...line.companions],
    reached,
    valid: reached && (line.channel !== '上门' || signed),
    room: line.room,
    relatedId: has('relatedId') && reference !== '' ? reference : null,
    satisfaction: line.satisfaction === '' ? null : line.satisfaction,
    outcome: has('outcome') ? line.outcome : row.outcome,
    promised: has('promisedAt') && line.promisedAt !== '' ? PROMISED : null,
  };
}

function readAs({ row, day, channel, reached, valid }: VisitRecord): Record<string, unknown> {
  return {
    day,
    kind: row.kind,
    channel,
    visitors: row.visitors,
    reached,
    valid,
    room: row.party.household?.room ?? row.party.room ?? '',
    relatedId: row.relatedId,
    satisfaction: row.satisfaction,
    outcome: row.outcome,
    promised: row.promisedAt?.day ?? null,
  };
}

async function officeOf(style: Style, seed: number): Promise<{ book: OpenedBook; today: number }> {
  const world = makeWorld({ seed, households: 90, staff: 4 });
  const { bytes } = writeWorkbook(world, { style, seed });
  return {
    book: serve(await openHost(openWorkbook(bytes)), { patience: { syncMilliseconds: 60_000 } }),
    today: world.today,
  };
}

describe.each(['clean', 'office', 'messy'] as const)('%s registers', (style) => {
  test.each([1, 2, 3])(
    'office %i: each recorded line is read back as the visit it says',
    async (seed) => {
      const { book, today } = await officeOf(style, seed);
      const { host, gate } = book;
      const earlier = await openLedger(contextOf(gate, { today, settings: SETTINGS }));
      const context = contextOf(gate, { today: NOW, settings: SETTINGS });
      await putList(gate, linesOf(earlier, new Dice(seed, 'results')));
      const registers = earlier.reading.registers.sheets.map(({ sheet }) => sheet);
      const before = fingerprint(host, registers);
      const known = (await openLedger(context)).reading.registers.visits.length;

      const result = await recordJob(context);
      const added = result.planned.filter(({ what }) => what === 'newRow');
      expect(added.length).toBeGreaterThan(3);
      expect(result.rows.map(({ sheet, kind }) => [sheet, kind])).toEqual(
        added.map(({ sheet, kind }) => [sheet, kind]),
      );
      const after = await openLedger(context);
      expect(after.reading.registers.visits.length).toBe(known + added.length);
      const records = new Map(
        after.ledger.visitRecords.map((record) => [`${record.row.source.sheet}!${record.row.row}`, record]),
      );
      result.rows.forEach(({ sheet, row }, index) => {
        const record = records.get(`${sheet}!${row}`)!;
        const place = `${sheet}!${cellAddress(row, 1)}`;
        expect([place, readAs(record)]).toEqual([place, expected(added[index]!, record)]);
        // Nothing that a check would find fault with; a home the column's shape cannot say is written as it can be (a hint).
        const faults = record.row.notes.filter(({ field }) => field !== 'room').map(({ code }) => code);
        expect([place, faults]).toEqual([place, []]);
      });
      for (const { line } of added) {
        line.dues.forEach((id) => {
          if (id === '') return;
          const match = after.ledger.matches.find(({ due }) => due.id === id)!;
          const own = match.attempts.filter(({ row, day }) => day === line.date && row.visitors.includes(line.staff));
          // Two matters of one kind are two records, of which either may be about the one without a number.
          expect([id, own.length >= 1]).toEqual([id, true]);
          if (own.every(({ valid }) => valid)) expect([id, match.valid !== null]).toEqual([id, true]);
        });
      }

      expect((await undo(gate)).left).toEqual([]);
      expect(fingerprint(host, registers)).toBe(before);
    },
    120_000,
  );
});
