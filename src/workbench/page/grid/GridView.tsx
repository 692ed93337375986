import { Workbook as Grid, type WorkbookInstance } from '@fortune-sheet/react';
import '@fortune-sheet/react/dist/index.css';
import type { Hooks, Op } from '@fortune-sheet/core';
import { useCallback, useEffect, useMemo, useState, type Ref } from 'react';
import type { Workbook } from '../../model/workbook';
import { GridLink } from './gridLink';

interface GridViewProps {
  readonly workbook: Workbook;
  /** Brings formulas up to date after an edit. */
  readonly calculate: (workbook: Workbook) => void;
  /** An edit the model refused: the cell and the code of the reason. */
  readonly onRefused: (cell: string, code: string) => void;
}

/** The workbook's sheets in a grid. The grid only shows: what is typed goes into the model, and what the model says is drawn. */
export function GridView({ workbook, calculate, onRefused }: GridViewProps) {
  // Whoever shows another workbook makes another view (by key); calculation and complaints stay those of the page.
  const [link] = useState(() => new GridLink(workbook, calculate, onRefused));
  const [data] = useState(() => link.firstSheets());
  const attach = useCallback((grid: WorkbookInstance | null) => link.attach(grid), [link]);
  useEffect(() => link.start(), [link]);

  const hooks = useMemo(
    (): Hooks => ({
      beforeUpdateCell: (row, column, value) => {
        link.typed(row, column, value);
        return false;
      },
      afterSelectionChange: (sheet, selection) => link.selected(sheet, selection),
      beforeActivateSheet: (sheet) => {
        link.activated(sheet);
        return true;
      },
      beforeAddSheet: () => link.later(() => workbook.addSheet()),
      beforeDeleteSheet: (id) => link.later(() => workbook.deleteSheet(workbook.sheetById(id)!)),
      beforeUpdateSheetName: (id, _before, name) =>
        link.later(() => workbook.renameSheet(workbook.sheetById(id)!, name)),
    }),
    [link, workbook],
  );
  const onOp = useCallback((ops: Op[]) => link.changed(ops), [link]);

  return (
    <Grid
      ref={attach as Ref<never>}
      data={data}
      hooks={hooks}
      onOp={onOp}
      lang="zh"
      showToolbar={false}
      showFormulaBar
      showSheetTabs
      cellContextMenu={[
        'copy',
        'paste',
        '|',
        'insert-row',
        'delete-row',
        'insert-column',
        'delete-column',
        '|',
        'clear',
      ]}
      headerContextMenu={['copy', 'paste', '|', 'insert-row', 'delete-row', 'insert-column', 'delete-column']}
      sheetTabContextMenu={['rename', 'delete']}
      defaultFontSize={11}
    />
  );
}
