import { areaAddress } from '../../registers/address';
import type { Household } from '../../registers/register';
import type { SurveyRule } from '../../regulations/regulation';
import type { SampleDraw } from '../../regulations/settings';
import { tierOfHome, tiersOf, yearsLivedIn, type SurveyTier } from '../../rates/surveyTiers';
import { dayFromIso, type Day } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import {
  BODY,
  BOLD,
  CENTRED,
  COUNT_FORMAT,
  DAY_FORMAT,
  HEADER,
  INK,
  INPUT_FILL,
  NOTE,
  PERCENT_FORMAT,
  RIGHT,
  SHARE_FORMAT,
} from '../looks';
import { printedPage, widthsByColumn } from '../page';
import type { Say } from '../say';
import { asText, SheetDraft } from '../sheetDraft';
import type { PlannedValue, SheetPlan } from '../sheetPlan';
import { buildingLabel, criterionText } from '../summaryDetail';
import { quoted, shareFormula } from '../summaryFormulas';
import { tierLabel } from './tierLabel';

/** A drawn sample of a survey (M2), as the workbook records it. */
export interface SurveySampleInput {
  readonly ledger: Ledger;
  readonly survey: SurveyRule;
  /** `period` is the survey's batch, `keys` are those of the households drawn. */
  readonly draw: SampleDraw;
  readonly say: Say;
}

const WIDTHS: readonly number[] = [7, 12, 16, 16, 12, 18, 14, 14, 20];
const COLUMNS = ['number', 'building', 'room', 'name', 'years', 'tier', 'sentAt', 'returnedAt', 'remark'] as const;

interface DrawnHome {
  readonly household: Household;
  readonly building: string;
  readonly years: number | null;
  readonly tier: SurveyTier | undefined;
}

/**
 * 意见征询抽样: the homes a survey goes to, building by building, with room for the days of sending and return; above them what share of
 * each tier and building was drawn. Homes that have left the register since the draw are not on it.
 */
export function surveySampleSheet({ ledger, survey, draw, say }: SurveySampleInput): SheetPlan {
  const on = dayFromIso(draw.on) ?? ledger.today;
  const tiers = tiersOf(survey.coverage);
  const all = [...ledger.registers.households.values()].map((household) =>
    drawnHome(household, survey, tiers, on, say),
  );
  const keys = new Set(draw.keys);
  const drawn = all.filter(({ household }) => keys.has(household.key)).sort(inOrder);
  const draft = new SheetDraft(WIDTHS.length);
  draft.title(say('sample.title', { batch: draw.period }));
  draft.subtitle(
    say('sample.subtitle', { rule: draw.rule, date: draw.on, seed: draw.seed, drawn: drawn.length, homes: all.length }),
  );
  draft.space();
  const summary = draft.row;
  const buildings = [...new Set(all.map(({ building }) => building))].sort(byNumber);
  const listHeader = summary + tiers.length + buildings.length + 5;
  const first = listHeader + 1;
  const range = (column: (typeof COLUMNS)[number]): string => {
    const letter = 'ABCDEFGHI'[COLUMNS.indexOf(column)]!;
    return `$${letter}$${first}:$${letter}$${listHeader + Math.max(1, drawn.length)}`;
  };
  shares(
    draft,
    say('sample.column.tier'),
    tiers.map((tier) => ({
      label: tierLabel(tier, say),
      homes: all.filter((home) => home.tier === tier).length,
      target: tier.share,
      count: (label) => `COUNTIF(${range('tier')},${quoted(label)})`,
    })),
    say,
  );
  draft.space();
  shares(
    draft,
    say('sample.column.building'),
    buildings.map((building) => ({
      label: building,
      homes: all.filter((home) => home.building === building).length,
      target: null,
      count: (label) => `COUNTIF(${range('building')},${quoted(label)})`,
    })),
    say,
  );
  draft.line(say('sample.note'), NOTE, 18);
  draft.row = listHeader;
  draft.block([COLUMNS.map((column) => asText(say(`sample.column.${column}`)))], { look: HEADER });
  draft.block(
    (drawn.length > 0 ? drawn : [null]).map((home, at) =>
      home === null ? COLUMNS.map(() => null) : line(home, at + 1, say),
    ),
    {
      look: BODY,
      columnLooks: [
        CENTRED,
        CENTRED,
        null,
        null,
        CENTRED,
        CENTRED,
        { fill: INPUT_FILL },
        { fill: INPUT_FILL },
        { fill: INPUT_FILL },
      ],
      formats: [null, null, null, null, null, null, DAY_FORMAT, DAY_FORMAT, null],
    },
  );
  return draft.plan({
    name: say('sample.name', { batch: sheetWord(draw.period) }),
    role: 'surveySample',
    columnWidths: widthsByColumn(WIDTHS),
    tables: [
      {
        name: `SurveySample_${tableWord(draw.period)}`,
        area: areaAddress({ top: listHeader, bottom: draft.row - 1, left: 1, right: COLUMNS.length }),
        style: 'TableStyleLight1',
      },
    ],
    gridlines: false,
    tabColour: INK,
    print: printedPage(say, { orientation: 'portrait', titleRows: `$${listHeader}:$${listHeader}` }),
  });
}

/** A batch's name within a table's name, which tells every two batches apart: 上半年 is `_4e0a_534a_5e74`. */
function tableWord(batch: string): string {
  return batch.replace(/[^0-9A-Za-z]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}`);
}

function drawnHome(
  household: Household,
  { coverage }: SurveyRule,
  tiers: readonly SurveyTier[],
  on: Day,
  say: Say,
): DrawnHome {
  const place = tierOfHome(household, coverage, on);
  return {
    household,
    building: criterionText(buildingLabel(household.building, say)),
    years: yearsLivedIn(household, on),
    tier: place === null ? undefined : tiers[place],
  };
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'zh', { numeric: true });

function inOrder(a: DrawnHome, b: DrawnHome): number {
  return byNumber(a.building, b.building) || byNumber(a.household.room, b.household.room);
}

function line({ household, building, years, tier }: DrawnHome, number: number, say: Say): PlannedValue[] {
  const first = household.customers[0];
  return [
    number,
    asText(building),
    asText(first?.roomText ?? household.room),
    asText(first?.name),
    years,
    asText(tier === undefined ? null : tierLabel(tier, say)),
    null,
    null,
    null,
  ];
}

interface ShareLine {
  readonly label: string;
  readonly homes: number;
  readonly target: number | null;
  readonly count: (label: string) => string;
}

/** Homes, drawn ones (counted live from the list below), share, least share. */
function shares(draft: SheetDraft, label: string, lines: readonly ShareLine[], say: Say): void {
  const headers = [label, '', '', ...['homes', 'drawn', 'share', 'least'].map((key) => say(`sample.column.${key}`))];
  const header = draft.block([headers.map(asText)], { look: HEADER });
  draft.merge(`A${header}:C${header}`);
  for (const { label: of, homes, target, count } of lines) {
    const row = draft.row;
    draft.block(
      [
        [
          asText(of),
          null,
          null,
          homes,
          { formula: `=${count(of)}` },
          { formula: shareFormula(`E${row}`, `D${row}`) },
          target ?? asText('—'),
        ],
      ],
      {
        look: BODY,
        columnLooks: [null, null, null, RIGHT, RIGHT, { ...RIGHT, ...BOLD }, RIGHT],
        formats: [null, null, null, COUNT_FORMAT, COUNT_FORMAT, SHARE_FORMAT, PERCENT_FORMAT],
      },
    );
    draft.merge(`A${row}:C${row}`);
  }
}

/** Signs that a sheet's name may not have. */
function sheetWord(text: string): string {
  return text.replace(/[[\]:*?/\\']/g, '-').slice(0, 20);
}
