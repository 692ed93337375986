import { columnLetters } from '../../registers/address';
import type { RateTarget, Regulation } from '../../regulations/regulation';
import { isSatisfied } from '../../regulations/satisfied';
import { isoDay } from '../../values/moment';
import {
  ALERT,
  BODY,
  BOLD,
  CALM,
  CENTRED,
  COUNT_FORMAT,
  HEADER,
  INK,
  NOTE,
  PERCENT_FORMAT,
  RIGHT,
  SHARE_FORMAT,
} from '../looks';
import { printedPage, widthsByColumn } from '../page';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import type { ConditionPlan, PlannedValue, SheetPlan } from '../sheetPlan';
import { cautiousShare, shareFormula } from '../summaryFormulas';
import { rowHeight } from '../textWidth';
import { opinionCounts } from './opinionCounts';
import { periodsOf } from './periodOf';
import type { SpecialInput, SpecialSheet } from './specialSheet';
import { batchesIn, countBatch, OPTIONS, type BatchFigures, type ItemCount, type SurveyBatch } from './surveyBatch';
import { tierLabel } from './tierLabel';

/** Item, up to six options, answered, satisfied, rate, mark. */
const WIDTHS: readonly number[] = [24, 10, 10, 10, 10, 10, 11, 10, 10, 11, 12];

/** 顾客满意率统计表 of the batches of the month (M3), with the share of each option per question (T1). */
export const surveyEvaluation: SpecialSheet = {
  role: 'surveyEvaluation',
  askedBy: (regulation) => rulesOf(regulation),
  make: (input) => {
    const { ledger, month } = input;
    const batches = batchesIn(ledger, periodsOf(month, ledger.today).month);
    return batches.length === 0 ? null : new EvaluationSheet(input, batches).plan();
  },
};

/** Rules about surveys; packs without one of their own that owe visits on returned forms (A11, C5) ask for it by that. */
function rulesOf({ surveys, visitRules }: Regulation): string[] {
  const own = surveys.flatMap(({ rule, evaluation, optionShares }) => [evaluation ?? rule, optionShares ?? []].flat());
  const owing = visitRules.filter(({ event }) => event === 'surveyReturned').map(({ rule }) => rule);
  return [...new Set([...own, ...owing])];
}

class EvaluationSheet {
  private readonly draft = new SheetDraft(WIDTHS.length);
  private readonly conditions: ConditionPlan[] = [];
  private readonly breaks: number[] = [];

  constructor(
    private readonly input: SpecialInput,
    private readonly batches: readonly SurveyBatch[],
  ) {}

  plan(): SheetPlan {
    const { draft, conditions, breaks } = this;
    const { month, say, ledger } = this.input;
    draft.title(say('survey.title', { month }));
    draft.subtitle(
      say('survey.subtitle', { today: isoDay(ledger.today), rules: rulesOf(ledger.regulation).join(' ') }),
    );
    for (const [at, batch] of this.batches.entries()) {
      if (at > 0) breaks.push(draft.row + 1);
      this.batch(batch, countBatch(batch, ledger));
    }
    return draft.plan({
      name: say('survey.name', { month }),
      role: 'surveyEvaluation',
      columnWidths: widthsByColumn(WIDTHS),
      conditions,
      freezeRows: 2,
      gridlines: false,
      tabColour: INK,
      print: printedPage(say, {
        titleRows: '$1:$2',
        ...(breaks.length > 0 ? { breaksBefore: breaks } : {}),
      }),
    });
  }

  private batch(batch: SurveyBatch, figures: BatchFigures): void {
    const { draft } = this;
    const { say, ledger } = this.input;
    draft.space();
    draft.section(batchTitle(batch, say));
    this.returns(figures);
    this.tiers(figures);
    const used = OPTIONS.filter((_, at) => figures.items.some(({ counts }) => counts[at]! > 0));
    if (figures.items.length > 0 && used.length > 0) {
      this.items(figures.items, used);
      if (ledger.regulation.surveys.some(({ optionShares }) => optionShares !== null)) {
        this.shares(figures.items, used);
      }
    }
    opinionCounts(draft, figures.opinions, WIDTHS, say);
  }

  /** Sent, returned and the return rate against its target (M2); counted forms stand in cells, the rate is their quotient. */
  private returns({ sent, homesSent, homes, returned, sentTwice, unknownHome }: BatchFigures): void {
    const { draft } = this;
    const { say } = this.input;
    const headers = ['sent', 'homesSent', 'homes', 'coverage', 'returned', 'returnRate', 'target', 'met'];
    draft.block([[null, ...headers.map((key) => asText(say(`survey.column.${key}`)))]], { look: HEADER });
    const row = draft.row;
    const target = this.target('survey-return-rate');
    draft.block(
      [
        [
          asText(say('survey.figures')),
          sent,
          homesSent,
          homes,
          { formula: shareFormula(`C${row}`, `D${row}`) },
          returned,
          { formula: shareFormula(`F${row}`, `B${row}`) },
          target?.target ?? asText('—'),
          this.met(`G${row}`, `H${row}`, target !== undefined),
        ],
      ],
      {
        look: BODY,
        columnLooks: [null, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, { ...RIGHT, ...BOLD }, RIGHT, CENTRED],
        formats: [
          null,
          COUNT_FORMAT,
          COUNT_FORMAT,
          COUNT_FORMAT,
          SHARE_FORMAT,
          COUNT_FORMAT,
          SHARE_FORMAT,
          PERCENT_FORMAT,
          null,
        ],
      },
    );
    this.colour(`I${row}`);
    const apart = [
      ...(sentTwice > 0 ? [say('survey.sentTwice', { count: sentTwice })] : []),
      ...(unknownHome > 0 ? [say('survey.unknownHome', { count: unknownHome })] : []),
    ];
    if (apart.length > 0) draft.line(apart.join(say('summary.semicolon')), NOTE, 18);
  }

  /** Coverage by years since people moved in, against M2's shares. */
  private tiers({ tiers }: BatchFigures): void {
    if (tiers.every(({ tier }) => tier.share === null)) return;
    const { draft } = this;
    const { say } = this.input;
    draft.space();
    const headers = ['years', 'homes', 'homesSent', 'coverage', 'target', 'met'];
    draft.block([headers.map((key) => asText(say(`survey.column.${key}`)))], { look: HEADER });
    for (const { tier, homes, sent } of tiers) {
      const row = draft.row;
      draft.block(
        [
          [
            asText(tierLabel(tier, say)),
            homes,
            sent,
            { formula: shareFormula(`C${row}`, `B${row}`) },
            tier.share ?? asText('—'),
            this.met(`D${row}`, `E${row}`, tier.share !== null),
          ],
        ],
        {
          look: BODY,
          columnLooks: [null, RIGHT, RIGHT, { ...RIGHT, ...BOLD }, RIGHT, CENTRED],
          formats: [null, COUNT_FORMAT, COUNT_FORMAT, SHARE_FORMAT, PERCENT_FORMAT, null],
        },
      );
      this.colour(`F${row}`);
    }
  }

  /** Each item: how often each option, the satisfaction rate, and the weakest three by name (M3). */
  private items(items: readonly ItemCount[], used: readonly string[]): void {
    const { draft } = this;
    const { say, ledger } = this.input;
    const { satisfied, office } = ledger.regulation;
    const { rankFrom } = office.options;
    const [answered, content, rate] = [used.length + 2, used.length + 3, used.length + 4].map(columnLetters) as [
      string,
      string,
      string,
    ];
    draft.space();
    const weakest = [...items].filter((each) => each.weakest !== null).sort((a, b) => a.weakest! - b.weakest!);
    draft.line(
      weakest.length > 0
        ? say('survey.weakest', { items: weakest.map(({ item }) => item).join('、') })
        : say('survey.noRank', { least: rankFrom }),
      { ...BOLD, size: 10, ...(weakest.length > 0 ? { colour: ALERT } : {}) },
      18,
    );
    const tail = ['answered', 'satisfied', 'rate', 'weakest'].map((key) => say(`survey.column.${key}`));
    draft.block([[say('survey.column.item'), ...used, ...tail].map(asText)], { look: HEADER });
    for (const { item, counts, weakest: rank } of items) {
      const row = draft.row;
      const cell = (at: number): string => `${columnLetters(at + 2)}${row}`;
      const goods = used.flatMap((option, at) => (isSatisfied(option, satisfied) ? [cell(at)] : []));
      draft.block(
        [
          [
            asText(item),
            ...used.map((option) => counts[OPTIONS.findIndex((each) => each === option)]!),
            { formula: `=SUM(${cell(0)}:${cell(used.length - 1)})` },
            { formula: goods.length === 0 ? '=0' : `=${goods.join('+')}` },
            { formula: cautiousShare(`${content}${row}`, `${answered}${row}`, rankFrom) },
            rank === null ? null : asText(say('survey.rank', { rank })),
          ],
        ],
        {
          look: BODY,
          columnLooks: [
            null,
            ...used.map(() => RIGHT),
            RIGHT,
            RIGHT,
            { ...RIGHT, ...BOLD },
            { ...CENTRED, colour: ALERT },
          ],
          formats: [null, ...used.map(() => COUNT_FORMAT), COUNT_FORMAT, COUNT_FORMAT, PERCENT_FORMAT, null],
        },
      );
      draft.height(row, rowHeight([[item, WIDTHS[0]!]]));
    }
    draft.line(
      say('survey.satisfiedAre', {
        options: OPTIONS.filter((option) => isSatisfied(option, satisfied)).join('、'),
        least: rankFrom,
        formula: `${content}÷${answered}=${rate}`,
      }),
      NOTE,
      18,
    );
  }

  /** T1: the share of each option per question, each a quotient of two cells of the table above. */
  private shares(items: readonly ItemCount[], used: readonly string[]): void {
    const { draft } = this;
    const { say } = this.input;
    const first = draft.row - 1 - items.length;
    draft.space();
    draft.line(say('survey.shares'), { ...BOLD, size: 10 }, 18);
    draft.block([[say('survey.column.item'), ...used].map(asText)], { look: HEADER });
    const answered = columnLetters(used.length + 2);
    draft.block(
      items.map(({ item }, at): PlannedValue[] => [
        asText(item),
        ...used.map((_, option) => ({
          formula: shareFormula(`${columnLetters(option + 2)}${first + at}`, `$${answered}${first + at}`),
        })),
      ]),
      {
        look: BODY,
        columnLooks: [null, ...used.map(() => RIGHT)],
        formats: [null, ...used.map(() => SHARE_FORMAT)],
      },
    );
  }

  private target(rate: string): RateTarget | undefined {
    return this.input.ledger.regulation.targets.find((target) => target.rate === rate && target.kind === null);
  }

  private met(value: string, target: string, stated: boolean): PlannedValue {
    if (!stated) return asText('—');
    const { say } = this.input;
    return {
      formula: `=IF(ISNUMBER(${value}),IF(${value}>=${target},"${say('summary.met')}","${say('summary.notMet')}"),"—")`,
    };
  }

  private colour(cell: string): void {
    const { say } = this.input;
    this.conditions.push(
      { area: cell, formula: `=$${cell}="${say('summary.notMet')}"`, look: { bold: true, colour: ALERT } },
      { area: cell, formula: `=$${cell}="${say('summary.met')}"`, look: { colour: CALM } },
    );
  }
}

function batchTitle({ name, firstSent, lastSent }: SurveyBatch, say: Say): string {
  const days = [firstSent, lastSent].map((day) => (day === null ? say('summary.unknown') : isoDay(day)));
  return say('survey.batch', { batch: name ?? say('survey.unnamed'), from: days[0]!, to: days[1]! });
}
