import type { Analysis, Regulation } from '../../regulations/regulation';
import { isoDay } from '../../values/moment';
import { COUNT_FORMAT, INK, NOTE } from '../looks';
import { printedPage, widthsByColumn } from '../page';
import { SheetDraft } from '../sheetDraft';
import type { ChartPlan, SheetPlan } from '../sheetPlan';
import { customerGroupsSection } from './customerGroups';
import { customerIndex, type CustomerIndex } from './customerIndex';
import { ANALYSIS_WIDTHS, frequencyTable, labelsByCount, COUNTED, proofOf } from './frequencies';
import { complaintTroubles, recurrencesOf, repairTroubles, type Trouble } from './happenings';
import { opinionSection } from './opinionSection';
import { opinionsOf } from './opinions';
import { liesIn, periodsOf, type Periods } from './periodOf';
import { proofSheet, type Proof, type ProofLine } from './proofSheet';
import { recurrenceList } from './recurring';
import type { SpecialInput, SpecialSheet } from './specialSheet';

type Kind = Analysis['analysis'];
const KINDS: readonly Kind[] = [
  'complaintsByCategory',
  'repairsByItem',
  'recurringProblems',
  'opinionsByCategory',
  'customerGroups',
];
const CHART_ROWS = 15;

/** 分类分析: what the packs want analysed (E2, G5, H3, J8, M1), with the rows behind it on 分类分析明细 and, for H3, the customer index. */
export const analysis: SpecialSheet = {
  role: 'analysis',
  askedBy: (regulation) => rulesOf(regulation, KINDS),
  make: (input) => new AnalysisSheet(input).plans(),
};

function rulesOf({ analyses }: Regulation, kinds: readonly Kind[]): string[] {
  return [...new Set(analyses.filter((each) => kinds.includes(each.analysis)).map(({ rule }) => rule))];
}

/** The sheet while it is put together: which sections stand depends on the regulation. */
class AnalysisSheet {
  private readonly draft = new SheetDraft(ANALYSIS_WIDTHS.length);
  private readonly charts: ChartPlan[] = [];
  /** Rows at which a section begins a page of its own. */
  private readonly breaks: number[] = [];
  private readonly periods: Periods;
  private readonly unknown: string;
  private readonly unsorted: string;
  private sections = 0;

  constructor(private readonly input: SpecialInput) {
    const { ledger, month, say } = input;
    this.periods = periodsOf(month, ledger.today);
    this.unknown = say('summary.unknown');
    this.unsorted = say('analysis.unsorted');
  }

  plans(): SheetPlan[] {
    const { ledger, month, say } = this.input;
    const { draft, periods } = this;
    const asked = KINDS.filter((kind) => rulesOf(ledger.regulation, [kind]).length > 0);
    const wants = (kind: Kind): boolean => asked.includes(kind);
    const troubled = wants('recurringProblems');
    const complaints = wants('complaintsByCategory') || troubled ? complaintTroubles(ledger, this.unknown) : [];
    const repairs = wants('repairsByItem') || troubled ? repairTroubles(ledger, this.unknown) : [];
    const opinions = wants('opinionsByCategory') ? opinionsOf(ledger) : [];
    const subjects = this.subjects();
    const lines = {
      complaints: this.lines(subjects.complaints, complaints),
      repairs: this.lines(subjects.repairs, repairs),
      topics: opinions.flatMap(({ topics, row, day }) =>
        this.lines(
          subjects.topics,
          (topics.length > 0 ? topics : [this.unsorted]).map((group) => ({ group, row, day })),
        ),
      ),
      opinions: this.lines(
        subjects.opinions,
        opinions.map(({ row, day }) => ({ group: '', row, day })),
      ),
    };
    const proof = this.proof([...lines.complaints, ...lines.repairs, ...lines.topics, ...lines.opinions]);
    draft.title(say('analysis.title', { month }));
    draft.subtitle(
      say('analysis.subtitle', {
        from: isoDay(periods.month.first),
        to: isoDay(periods.month.last),
        since: isoDay(periods.twelve.first),
        rules: rulesOf(ledger.regulation, KINDS).join(' '),
      }),
    );
    if (wants('complaintsByCategory')) this.complaints(lines.complaints, proof);
    if (wants('repairsByItem')) this.repairs(lines.repairs, repairs, proof);
    if (troubled) this.recurring([...complaints, ...repairs], proof);
    if (wants('opinionsByCategory')) {
      this.section('opinionsByCategory');
      const { unsorted } = this;
      opinionSection(draft, { opinions, lines: lines.topics, subjects, unsorted, periods }, proof, say);
    }
    const index = wants('customerGroups') ? customerIndex(this.input) : null;
    if (index !== null) this.customers(index);
    draft.space();
    draft.line(say('analysis.footnote', { proof: proof.plan.name }), NOTE, 30);
    return [this.plan(), proof.plan, ...(index === null ? [] : [index.plan])];
  }

  private subjects(): Readonly<Record<'complaints' | 'repairs' | 'topics' | 'opinions', string>> {
    const { say } = this.input;
    const of = (key: string): string => say(`analysis.subject.${key}`);
    return { complaints: of('complaints'), repairs: of('repairs'), topics: of('topics'), opinions: of('opinions') };
  }

  private lines(subject: string, happenings: readonly Parameters<typeof proofOf>[1][]): ProofLine[] {
    return happenings.flatMap((happening) => proofOf(subject, happening, this.periods) ?? []);
  }

  private proof(lines: readonly ProofLine[]): Proof {
    const { month, say } = this.input;
    return proofSheet(lines, {
      name: say('analysis.proof.name', { month }),
      title: say('analysis.proof.title', { month }),
      subtitle: say('analysis.proof.subtitle'),
      role: 'analysis',
      table: `AnalysisProof_${month.replace('-', '_')}`,
      columns: COUNTED.map((key) => say(`analysis.column.${key}`)),
      say,
    });
  }

  private section(kind: Kind): void {
    const { say, ledger } = this.input;
    this.draft.space();
    if (this.sections > 0) this.breaks.push(this.draft.row);
    this.draft.section(
      say('analysis.section', {
        number: this.sections + 1,
        title: say(`analysis.section.${kind}`),
        rules: rulesOf(ledger.regulation, [kind]).join(' '),
      }),
    );
    this.sections += 1;
  }

  /** 投诉 by category, and by department as the 住户投诉汇总表 of J8. */
  private complaints(lines: readonly ProofLine[], proof: Proof): void {
    const { draft } = this;
    const { say } = this.input;
    const subject = this.subjects().complaints;
    this.section('complaintsByCategory');
    const departments = (category: string): string => {
      const twelve = lines.filter(({ group, adds }) => group === category && adds[COUNTED.indexOf('twelve')] === 1);
      return labelsByCount(twelve, 'second').slice(0, 3).join('、');
    };
    const block = frequencyTable(
      draft,
      {
        subject,
        dimension: 'group',
        label: say('analysis.category'),
        labels: labelsByCount(lines, 'group'),
        settles: true,
        remark: { header: say('analysis.departments'), of: departments },
      },
      proof,
      say,
    );
    if (block.last > block.first) this.chart(block);
    draft.space();
    draft.line(say('analysis.byDepartment'), { bold: true, size: 10 }, 18);
    frequencyTable(
      draft,
      {
        subject,
        dimension: 'second',
        label: say('analysis.department'),
        labels: labelsByCount(lines, 'second'),
        settles: true,
        remark: { header: say('analysis.remark'), of: () => '' },
      },
      proof,
      say,
    );
  }

  private repairs(lines: readonly ProofLine[], repairs: readonly Trouble[], proof: Proof): void {
    const { say } = this.input;
    this.section('repairsByItem');
    const again = recurrencesOf(repairs, this.periods.twelve);
    frequencyTable(
      this.draft,
      {
        subject: this.subjects().repairs,
        dimension: 'group',
        label: say('analysis.item'),
        labels: labelsByCount(lines, 'group'),
        settles: true,
        remark: {
          header: say('analysis.again'),
          of: (item) => say('analysis.again.homes', { count: again.filter(({ group }) => group === item).length }),
        },
      },
      proof,
      say,
    );
  }

  /** What comes back, told to the director through the supervisor: the sheet has the lines for their hands (G5). */
  private recurring(troubles: readonly Trouble[], proof: Proof): void {
    const { draft, periods } = this;
    const { say } = this.input;
    const subjects = this.subjects();
    this.section('recurringProblems');
    for (const [about, subject] of [
      ['complaint', subjects.complaints],
      ['repair', subjects.repairs],
    ] as const) {
      const own = troubles.filter((trouble) => trouble.about === about);
      const inBoth = [...new Set(own.map(({ group }) => group))].filter((group) =>
        [periods.month, periods.before].every((span) =>
          own.some((one) => one.group === group && liesIn(one.day, span)),
        ),
      );
      if (inBoth.length === 0) continue;
      draft.line(say(`analysis.recurring.kinds.${about}`), { bold: true, size: 10 }, 18);
      frequencyTable(
        draft,
        {
          subject,
          dimension: 'group',
          label: say(about === 'complaint' ? 'analysis.category' : 'analysis.item'),
          labels: inBoth,
          settles: true,
          remark: { header: say('analysis.measure'), of: () => '' },
        },
        proof,
        say,
      );
      draft.space();
    }
    draft.line(say('analysis.recurring.homes'), { bold: true, size: 10 }, 18);
    recurrenceList(draft, recurrencesOf(troubles, periods.twelve), say);
    draft.space();
    for (const key of ['supervisor', 'director']) draft.line(say(`analysis.signOff.${key}`), { size: 10 }, 30);
  }

  private customers(index: CustomerIndex): void {
    this.section('customerGroups');
    customerGroupsSection(this.draft, index, this.periods, this.input);
  }

  /** This month beside the month before, by category. */
  private chart({ first, last }: { readonly first: number; readonly last: number }): void {
    const { say } = this.input;
    this.draft.space();
    const top = this.draft.row;
    this.draft.space(CHART_ROWS);
    this.charts.push({
      name: 'ComplaintsByCategory',
      kind: 'column',
      title: say('analysis.chart.complaints'),
      categories: `A${first}:A${last}`,
      series: [
        { name: say('analysis.column.month'), values: `B${first}:B${last}` },
        { name: say('analysis.column.before'), values: `D${first}:D${last}` },
      ],
      over: `A${top}:I${top + CHART_ROWS - 1}`,
      axisFormat: COUNT_FORMAT,
    });
  }

  private plan(): SheetPlan {
    const { month, say } = this.input;
    return this.draft.plan({
      name: say('analysis.name', { month }),
      role: 'analysis',
      columnWidths: widthsByColumn(ANALYSIS_WIDTHS),
      charts: this.charts,
      freezeRows: 2,
      gridlines: false,
      tabColour: INK,
      print: printedPage(say, {
        titleRows: '$1:$2',
        breaksBefore: this.breaks,
      }),
    });
  }
}
