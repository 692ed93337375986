import type { CellValue, Params } from '../values/cell';
import { isoDay, type Day } from '../values/moment';
import { becomes, written } from './findingsSheet';
import { BODY, CENTRED, CALM, HEADER } from './looks';
import { printedPage, widthsByColumn } from './page';
import { MOST_LINKS } from './place';
import type { Say } from './say';
import { asText, SheetDraft, textOf } from './sheetDraft';
import type { PlannedValue, SheetPlan } from './sheetPlan';
import { rowHeight } from './textWidth';

/** One cell that was repaired, or was left as it is and why. */
export interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly code: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly numberFormat?: string;
  /** The finding's own parameters, which say how the cell was understood. */
  readonly params: Params;
  /** `done`, or why nothing was written: a key of `changes.result.*`. */
  readonly result: string;
}

const WIDTHS = [6, 18, 10, 20, 30, 30, 22];

export const CHANGES_TABLE = 'RepairedCells';

/** 修改清单: what stood in each repaired cell and what stands there now, so that everybody can check or take back. */
export function changeList(changes: readonly Change[], today: Day, say: Say): SheetPlan {
  const done = changes.filter((change) => change.result === 'done').length;
  const draft = new SheetDraft(WIDTHS.length);
  draft.title(say('changes.sheet.title'));
  draft.subtitle(say('changes.sheet.subtitle', { date: isoDay(today), done, left: changes.length - done }));
  const headerRow = draft.block(
    [
      ['number', 'sheet', 'cell', 'code', 'before', 'after', 'result'].map((key) =>
        asText(say(`changes.column.${key}`)),
      ),
    ],
    { look: HEADER },
  );
  const values = changes.map((change, index): PlannedValue[] => [
    index + 1,
    asText(change.sheet),
    asText(change.cell),
    asText(say(`finding.${change.code}.title`)),
    asText(written(change.before)),
    asText(becomes(change, change.params)),
    asText(say(`changes.result.${change.result}`)),
  ]);
  const first = draft.block(values, { look: BODY, columnLooks: [CENTRED, null, CENTRED] });
  values.forEach((row, index) => {
    const cells = row.map((value, column) => [textOf(value), WIDTHS[column]!] as const);
    draft.height(first + index, rowHeight(cells, 16));
  });
  changes.slice(0, MOST_LINKS).forEach((change, index) => {
    draft.link({ cell: `C${first + index}`, toSheet: change.sheet, toCell: change.cell });
  });
  return draft.plan({
    name: say('changes.sheet.name'),
    role: 'changes',
    columnWidths: widthsByColumn(WIDTHS),
    tables:
      changes.length > 0
        ? [{ name: CHANGES_TABLE, area: `A${headerRow}:G${draft.row - 1}`, style: 'TableStyleLight1' }]
        : [],
    freezeRows: headerRow,
    gridlines: false,
    tabColour: CALM,
    print: printedPage(say, { titleRows: `$${headerRow}:$${headerRow}` }),
  });
}
