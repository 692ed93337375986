import { columnLetters } from '../../registers/address';
import { columnOf, type RegisterRow, type Registers, type ServiceRow } from '../../registers/register';
import type { Analysis, Regulation } from '../../regulations/regulation';
import { projectOf, projectsOf, ratesOfProject } from '../../rates/byProject';
import type { Rate } from '../../rates/rate';
import { isoDay, type Day } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import { BODY, BOLD, CENTRED, COUNT_FORMAT, HEADER, INK, NOTE, PERCENT_FORMAT, RIGHT, ALERT } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { rateName } from '../rateWords';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import type { PlannedValue, SheetPlan } from '../sheetPlan';
import { criterionText } from '../summaryDetail';
import { shareFormula } from '../summaryFormulas';
import { rowHeight } from '../textWidth';
import { liesIn, periodsOf, type Span } from './periodOf';
import { proofSheet, type Proof, type ProofLine } from './proofSheet';
import type { SpecialInput, SpecialSheet } from './specialSheet';

/** Counts first, then shares, then a mean (I2). */
const COUNTS = [
  'consultations',
  'repairs',
  'complaints',
  'business',
  'praise',
  'visits',
  'outages',
  'arrears',
] as const;
const QUOTIENTS = ['answeredCalls', 'replies', 'waiting'] as const;
type Figure = (typeof COUNTS)[number] | (typeof QUOTIENTS)[number];

const WIDTHS: readonly number[] = [20, 9, 9, 11, 10, 10, 9, 10, 9, 12, 12, 13];
/** Kinds of the service register behind each count. */
const KINDS: Readonly<Partial<Record<Figure, readonly string[]>>> = {
  consultations: ['咨询'],
  repairs: ['维修', '报事'],
  complaints: ['投诉'],
  business: ['办理业务'],
  praise: ['表扬', '意见建议'],
  outages: ['停电提醒'],
  arrears: ['欠费'],
};
/** Kinds that want an answer (受理答复率). */
const ANSWERED_KINDS = new Set(['咨询', '维修', '报事', '投诉', '办理业务']);
const CONNECTED = new Set(['已接通', '面谈']);

/** 服务指标 (I2) in all and per project, and the projects that miss their targets (I3). */
export const serviceFigures: SpecialSheet = {
  role: 'serviceFigures',
  askedBy: (regulation) => rulesOf(regulation, ['serviceFigures', 'missedTargets']),
  make: (input) => makeSheets(input),
};

function rulesOf({ analyses }: Regulation, kinds: readonly Analysis['analysis'][]): string[] {
  return [...new Set(analyses.filter(({ analysis }) => kinds.includes(analysis)).map(({ rule }) => rule))];
}

function makeSheets({ ledger, month, rates, say }: SpecialInput): SheetPlan[] {
  const span = periodsOf(month, ledger.today).month;
  const { regulation, registers } = ledger;
  const projects = projectsOf(registers);
  const draft = new SheetDraft(WIDTHS.length);
  draft.title(say('figures.title', { month }));
  draft.subtitle(
    say('figures.subtitle', {
      from: isoDay(span.first),
      to: isoDay(span.last),
      rules: rulesOf(regulation, ['serviceFigures', 'missedTargets']).join(' '),
    }),
  );
  const plans: SheetPlan[] = [];
  if (rulesOf(regulation, ['serviceFigures']).length > 0) {
    const proof = proofSheet(linesOf(ledger, span, say), {
      name: say('figures.proof.name', { month }),
      title: say('figures.proof.title', { month }),
      subtitle: say('figures.proof.subtitle'),
      role: 'serviceFigures',
      table: `ServiceProof_${month.replace('-', '_')}`,
      columns: [say('summary.detail.column.numerator'), say('summary.detail.column.denominator')],
      say,
    });
    figuresTable(draft, projects, proof, registers, say);
    plans.push(proof.plan);
  }
  if (rulesOf(regulation, ['missedTargets']).length > 0) missedTargets(draft, projects, rates, ledger, say);
  const plan = draft.plan({
    name: say('figures.name', { month }),
    role: 'serviceFigures',
    columnWidths: widthsByColumn(WIDTHS),
    freezeRows: 2,
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, { titleRows: '$1:$2' }),
  });
  return [plan, ...plans];
}

function figuresTable(
  draft: SheetDraft,
  projects: readonly string[],
  proof: Proof,
  registers: Registers,
  say: Say,
): void {
  const unknown = say('summary.unknown');
  const name = (figure: Figure): string => say(`figures.column.${figure}`);
  draft.space();
  draft.section(say('figures.section'));
  draft.block([[say('figures.project'), ...[...COUNTS, ...QUOTIENTS].map(name)].map(asText)], { look: HEADER });
  const known = knownFigures(registers);
  const rows = [null, ...projects, ...(projects.length > 0 ? [unknown] : [])];
  for (const project of rows) {
    const row = draft.row;
    const criteria = project === null ? {} : { group: { cell: `$A${row}` } };
    const none = asText('—');
    draft.block(
      [
        [
          asText(project === null ? say('summary.all') : criterionText(project)),
          ...COUNTS.map((figure) =>
            known.has(figure) ? { formula: `=${proof.sum(0, name(figure), criteria)}` } : none,
          ),
          ...QUOTIENTS.map((figure) =>
            known.has(figure)
              ? { formula: shareFormula(proof.sum(0, name(figure), criteria), proof.sum(1, name(figure), criteria)) }
              : none,
          ),
        ],
      ],
      {
        look: { ...BODY, ...(project === null ? BOLD : {}) },
        columnLooks: [null, ...[...COUNTS, ...QUOTIENTS].map(() => RIGHT)],
        formats: [null, ...COUNTS.map(() => COUNT_FORMAT), PERCENT_FORMAT, PERCENT_FORMAT, '#,##0.0'],
      },
    );
    draft.height(row, rowHeight([[project ?? '', WIDTHS[0]!]]));
  }
  draft.line(say('figures.note', { proof: proof.plan.name }), NOTE, 44);
}

/** Figures for which the workbook has a register and a column; the others are shown as "—". */
function knownFigures({ sheets }: Registers): ReadonlySet<Figure> {
  const has = (register: string, field: string): boolean =>
    sheets.some((sheet) => sheet.register === register && columnOf(sheet, field) !== undefined);
  const is = (register: string): boolean => sheets.some((sheet) => sheet.register === register);
  const known = new Set<Figure>();
  const kinds = is('services');
  for (const figure of COUNTS) if (kinds && figure !== 'visits') known.add(figure);
  if (is('repairs')) known.add('repairs');
  if (is('complaints')) known.add('complaints');
  if (is('visits')) known.add('visits');
  if (has('services', 'answered')) known.add('answeredCalls');
  if (has('services', 'answeredAt')) known.add('replies');
  if (has('services', 'waitingSeconds')) known.add('waiting');
  return known;
}

/**
 * The rows behind the figures. Complaints and repairs are counted in their own registers where the workbook has them, otherwise as
 * kinds of the service register: a call noted in both is one. A complaint told to several departments is one as well.
 */
function linesOf({ registers, matters, today }: Ledger, span: Span, say: Say): ProofLine[] {
  const unknown = say('summary.unknown');
  const lines: ProofLine[] = [];
  const add = (figure: Figure, row: RegisterRow, day: Day, adds: readonly [number, number] = [1, 0]): void => {
    lines.push({ subject: say(`figures.column.${figure}`), group: projectOf(row) ?? unknown, day, row, adds });
  };
  const own = new Set(registers.sheets.map(({ register }) => register));
  for (const row of registers.services) {
    const day = row.startAt?.day ?? null;
    if (!liesIn(day, span)) continue;
    for (const figure of COUNTS) {
      const elsewhere = (figure === 'repairs' || figure === 'complaints') && own.has(figure);
      if (!elsewhere && row.kind !== null && KINDS[figure]?.includes(row.kind)) add(figure, row, day);
    }
    quotients(row, today, (figure, adds) => add(figure, row, day, adds));
  }
  for (const row of registers.repairs) {
    const day = (row.reportedAt ?? row.assignedAt)?.day ?? null;
    if (liesIn(day, span)) add('repairs', row, day);
  }
  for (const { rows, received } of matters) {
    if (liesIn(received, span)) add('complaints', rows[0]!, received);
  }
  for (const row of registers.visits) {
    const day = row.visitedAt?.day ?? null;
    if (liesIn(day, span)) add('visits', row, day);
  }
  return lines;
}

/** 电话接通率 over rows that say whether the call was answered, 受理答复率 over kinds that want an answer, 平均等待时间 over rows with a time. */
function quotients(
  { source, answered, kind, answeredAt, waitingSeconds }: ServiceRow,
  today: Day,
  add: (figure: Figure, adds: readonly [number, number]) => void,
): void {
  if (answered !== null) add('answeredCalls', [CONNECTED.has(answered) ? 1 : 0, 1]);
  if (kind !== null && ANSWERED_KINDS.has(kind) && columnOf(source, 'answeredAt') !== undefined) {
    add('replies', [answeredAt !== null && answeredAt.day <= today ? 1 : 0, 1]);
  }
  if (waitingSeconds !== null) add('waiting', [waitingSeconds, 1]);
}

/** I3: each target that a project misses, with the figure; projects in the order of the registers. */
function missedTargets(
  draft: SheetDraft,
  projects: readonly string[],
  rates: readonly Rate[],
  ledger: Ledger,
  say: Say,
): void {
  const missed = (projects.length === 0 ? [null] : projects).flatMap((project) =>
    (project === null ? rates : ratesOfProject(rates, project, ledger))
      .filter(({ met }) => met === false)
      .map((rate) => ({ project: project ?? say('summary.all'), rate })),
  );
  draft.space();
  draft.section(say('figures.missed.section', { count: missed.length }));
  if (missed.length === 0) {
    draft.line(say('figures.missed.none'), NOTE, 18);
    return;
  }
  const headers = ['project', 'rate', '', '', '', 'counts', '', 'value', 'target', 'rules'];
  const header = draft.block([headers.map((key) => (key === '' ? null : asText(say(`figures.missed.${key}`))))], {
    look: HEADER,
  });
  draft.merge(`B${header}:E${header}`);
  draft.merge(`F${header}:G${header}`);
  for (const { project, rate } of missed) {
    const counts = rate.denominator === null ? String(rate.numerator) : `${rate.numerator}/${rate.denominator}`;
    const values: PlannedValue[] = [
      asText(project),
      asText(rateName(rate, say)),
      null,
      null,
      null,
      asText(counts),
      null,
      rate.value,
      rate.target,
      asText(rate.rules.join(' ')),
    ];
    const row = draft.block([values], {
      look: BODY,
      columnLooks: [null, null, null, null, null, CENTRED, null, { ...RIGHT, colour: ALERT }, RIGHT, CENTRED],
      formats: [null, null, null, null, null, null, null, PERCENT_FORMAT, PERCENT_FORMAT, null],
    });
    draft.merge(`B${row}:${columnLetters(5)}${row}`);
    draft.merge(`F${row}:G${row}`);
  }
}
