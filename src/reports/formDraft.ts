import { areaAddress } from '../registers/address';
import { BODY, CENTRED, HEADER_FILL } from './looks';
import { MARGIN_POINTS, printedPage, widthsByColumn } from './page';
import type { Say } from './say';
import { asText, SheetDraft } from './sheetDraft';
import type { Look, PlannedValue, SheetPlan } from './sheetPlan';
import { rowHeight } from './textWidth';

/** Three pairs of label and value across an upright A4 page. */
const WIDTHS = [10, 20, 10, 20, 10, 20] as const;
const COLUMNS = WIDTHS.length;
/** Room for a line of handwriting, and for a few. */
const HAND_LINE = 30;
export const HAND_LINES = 54;

/** The least in which a line can still be written by hand, where a form has too many for its page. */
const TIGHT_LINE = 22;
/** Points of rows that a page of A4 upright holds, a little less for what a printer rounds. */
const PAGE_ROOM = (841.9 - MARGIN_POINTS.top - MARGIN_POINTS.bottom) * 0.98;

/** What a label adds to the look of a form's cells. */
const LABEL: Look = { bold: true, fill: HEADER_FILL, align: 'center' };
const BOX = '□';
const TICKED = '☑';
const GAP = '\u3000';

/** A text over some columns of a row, with what its look adds. */
interface FormCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly look?: Look;
}

/** Paper forms below one another on one sheet, each on a page of its own. */
export class FormDraft {
  private readonly draft = new SheetDraft(COLUMNS);
  private readonly pages: number[] = [];
  /** Rows of the form being written that may be lower, with the least they need. */
  private spare: { row: number; least: number }[] = [];

  /** Begins a form. */
  begin(title: string, subtitle: string): void {
    if (this.draft.row > 1) {
      this.fitPage();
      this.pages.push(this.draft.row);
    }
    this.draft.line(title, { bold: true, size: 16, align: 'center', verticalAlign: 'center' }, 34);
    this.draft.line(subtitle, { size: 10, align: 'right', verticalAlign: 'center' }, 18);
  }

  section(text: string): void {
    this.draft.section(text);
  }

  /** Labels and values, three pairs a row; a value left `''` is written by hand. */
  pairs(pairs: readonly (readonly [label: string, value: string])[]): void {
    for (let at = 0; at < pairs.length; at += COLUMNS / 2) {
      const row = pairs.slice(at, at + COLUMNS / 2);
      const cells = Array.from({ length: COLUMNS / 2 }, (_, index) => row[index] ?? ['', '']).flat();
      this.row(
        cells.map((text, index) => ({
          text,
          from: index + 1,
          to: index + 1,
          ...(index % 2 === 0 ? { look: LABEL } : {}),
        })),
        24,
      );
    }
  }

  /** A label with a value over the rest of the line. */
  line(label: string, value: string, least = HAND_LINE): void {
    this.row(
      [
        { text: label, from: 1, to: 1, look: LABEL },
        { text: value, from: 2, to: COLUMNS },
      ],
      least,
    );
  }

  /** A numbered question with the room for its answer. */
  question(number: number, text: string, answer: string, least: number): void {
    this.row(
      [
        { text: String(number), from: 1, to: 1, look: CENTRED },
        { text, from: 2, to: 3 },
        { text: answer, from: 4, to: COLUMNS },
      ],
      least,
    );
  }

  /** One row of cells, all with the form's look; one block, since forms are many. */
  private row(cells: readonly FormCell[], least: number): void {
    const row = this.draft.row;
    const values = Array<PlannedValue>(COLUMNS).fill(null);
    const columnLooks = Array<Look | null>(COLUMNS).fill(null);
    for (const { text, from, to, look } of cells) {
      values[from - 1] = asText(text);
      columnLooks[from - 1] = look ?? null;
      if (to > from) this.draft.merge(areaAddress({ top: row, bottom: row, left: from, right: to }));
    }
    this.draft.block([values], { look: BODY, columnLooks });
    const texts = cells.map(({ text, from, to }) => [text, widthOf(from, to)] as const);
    this.draft.height(row, rowHeight(texts, least));
    this.spare.push({ row, least: rowHeight(texts, Math.min(least, TIGHT_LINE)) });
  }

  /** Takes from the room for handwriting, evenly, what the form is longer than its page; a form too long even so goes on overleaf. */
  private fitPage(): void {
    const { draft, spare } = this;
    let length = 0;
    for (let row = this.pages.at(-1) ?? 1; row < draft.row; row++) length += draft.heightOf(row);
    const given = spare.reduce((sum, { row, least }) => sum + draft.heightOf(row) - least, 0);
    const part = Math.max(0, length - PAGE_ROOM) / given;
    this.spare = [];
    if (given === 0 || part > 1) return;
    for (const { row, least } of spare) draft.height(row, draft.heightOf(row) - (draft.heightOf(row) - least) * part);
  }

  /** The finished sheet. */
  plan(name: string, say: Say): SheetPlan {
    this.fitPage();
    return this.draft.plan({
      name,
      role: 'visitForms',
      columnWidths: widthsByColumn(WIDTHS),
      gridlines: false,
      tabColour: '#7F7F7F',
      print: printedPage(say, {
        orientation: 'portrait',
        area: areaAddress({ top: 1, bottom: this.draft.row - 1, left: 1, right: COLUMNS }),

        breaksBefore: this.pages,
      }),
    });
  }
}

/** `□ 已接通  □ 改约`; those of `ticked` are ticked already. */
export function boxes(words: readonly string[], ticked: readonly string[] = []): string {
  return words.map((word) => `${ticked.includes(word) ? TICKED : BOX} ${word}`).join(GAP);
}

function widthOf(from: number, to: number): number {
  return WIDTHS.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
}
