import type { Gate } from './gate';

/** Somebody changed cells of a sheet. A hint only: events can be missed, a scan is the truth. */
export interface CellsChanged {
  readonly sheetId: string;
  readonly address: string;
  /** The change was made by a person here (`local`) or by somebody who has the same file open (`remote`). */
  readonly source: 'local' | 'remote';
}

/** Listens to changes on all sheets. The returned function ends it. */
export async function onCellsChanged(
  gate: Gate,
  listener: (change: CellsChanged) => void,
): Promise<() => Promise<void>> {
  const handle = await gate.run(
    async (context) => {
      const result = context.workbook.worksheets.onChanged.add((event) => {
        listener({
          sheetId: event.worksheetId,
          address: event.address,
          source: event.source === 'Remote' ? 'remote' : 'local',
        });
        return Promise.resolve();
      });
      await context.sync();
      return result;
    },
    { repeatable: false },
  );
  return async () => {
    handle.remove();
    await handle.context.sync();
  };
}
