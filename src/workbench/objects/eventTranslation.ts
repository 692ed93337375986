import { areaAddress, intersection, type Area } from '../model/address';
import type { ChangeKind, WorkbookEvent } from '../model/events';
import type { Sheet } from '../model/sheet';
import type { HostSession } from '../protocol/session';
import { eventNumbers, workbookTarget } from './eventRegistrations';
import { eventReference } from './workbook';

/** Excel.DataChangeType */
const changeTypes: Record<ChangeKind, string> = {
  edited: 'RangeEdited',
  rowInserted: 'RowInserted',
  rowDeleted: 'RowDeleted',
  columnInserted: 'ColumnInserted',
  columnDeleted: 'ColumnDeleted',
  cellInserted: 'CellInserted',
  cellDeleted: 'CellDeleted',
};

/** Number of the older event `Workbook.onSelectionChanged`, and of `SettingCollection.onSettingsChanged`. */
const selectionEventId = 2;
const settingsEventId = 1;

/** What the workbook looked like when it was last told of: events name the state before, too. */
interface Before {
  positions: Map<string, number>;
  visibilities: Map<string, string>;
  tables: Map<string, number>;
}

function stateOf({ workbook }: HostSession): Before {
  return {
    positions: new Map(workbook.sheets.map((sheet, i) => [sheet.id, i])),
    visibilities: new Map(workbook.sheets.map((sheet) => [sheet.id, capital(sheet.visibility)])),
    tables: new Map(workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, table.id]))),
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Tells the client what happens in the workbook, as far as it registered for it. The returned function ends it. */
export function startEvents(session: HostSession): () => void {
  let before = stateOf(session);
  return session.workbook.subscribe((event) => {
    if (session.calculation.eventsEnabled) translate(session, event, before);
    if (event.type.startsWith('sheet') || event.type === 'table') before = stateOf(session);
  });
}

function translate(session: HostSession, event: WorkbookEvent, before: Before): void {
  if (event.type === 'settings') {
    session.events.raisePlain(settingsEventId);
    return;
  }
  if (event.type === 'calculated') {
    for (const id of event.sheets) raise(session, eventNumbers.sheetCalculated, id, { worksheetId: id, address: '' });
    return;
  }
  const id = event.sheet;
  const origin = { source: 'Local', triggerSource: event.source === 'api' ? 'ThisLocalAddin' : 'Unknown' };
  const about = { ...origin, worksheetId: id };
  switch (event.type) {
    case 'cells':
      if (event.source !== 'calculation') cellsChanged(session, id, event.area, event.kind, about);
      break;
    case 'format': {
      const address = areaAddress(event.area);
      const referenceId = eventReference(id, address);
      raise(session, eventNumbers.sheetFormatChanged, id, { ...about, address, referenceId });
      break;
    }
    case 'selection': {
      const address = event.areas.map(areaAddress).join(',');
      raise(session, eventNumbers.sheetSelectionChanged, id, { worksheetId: id, address });
      session.events.raisePlain(selectionEventId);
      break;
    }
    case 'sheetAdded':
      session.events.raise(eventNumbers.sheetAdded, workbookTarget, about);
      break;
    case 'sheetDeleted':
      session.events.raise(eventNumbers.sheetDeleted, workbookTarget, about);
      break;
    case 'sheetActivated':
      raise(session, eventNumbers.sheetActivated, id, { worksheetId: id });
      break;
    case 'sheetDeactivated':
      raise(session, eventNumbers.sheetDeactivated, id, { worksheetId: id });
      break;
    case 'sheetMoved': {
      const positionAfter = session.workbook.sheets.findIndex((sheet) => sheet.id === id);
      const moved = { ...about, positionBefore: before.positions.get(id), positionAfter };
      session.events.raise(eventNumbers.sheetMoved, workbookTarget, moved);
      break;
    }
    case 'sheetRenamed':
      raise(session, eventNumbers.sheetNameChanged, id, { ...about, nameBefore: event.before, nameAfter: event.after });
      break;
    case 'sheetVisibility': {
      const visibilityAfter = capital(session.workbook.sheetById(id)?.visibility ?? 'visible');
      const visibilityBefore = before.visibilities.get(id);
      raise(session, eventNumbers.sheetVisibilityChanged, id, { ...about, visibilityBefore, visibilityAfter });
      break;
    }
    case 'table':
      tableChanged(session, event, about, before);
      break;
    case 'layout':
      break;
  }
}

/** Raises an event for those who listen to the sheet and for those who listen to all sheets. */
function raise(session: HostSession, event: number, sheetId: string, args: Readonly<Record<string, unknown>>): void {
  session.events.raise(event, sheetId, args);
  session.events.raise(event, workbookTarget, args);
}

function cellsChanged(
  session: HostSession,
  id: string,
  area: Area,
  kind: ChangeKind,
  about: Readonly<Record<string, unknown>>,
): void {
  const address = areaAddress(area);
  const args = { ...about, address, changeType: changeTypes[kind], referenceId: eventReference(id, address) };
  raise(session, eventNumbers.sheetChanged, id, args);
  for (const table of session.workbook.sheetById(id)?.tables ?? []) {
    if (intersection(table.area, area) === null) continue;
    const tableId = String(table.id);
    for (const target of [tableId, id, workbookTarget]) {
      session.events.raise(eventNumbers.tableChanged, target, { ...args, tableId });
    }
  }
}

function tableChanged(
  session: HostSession,
  event: Extract<WorkbookEvent, { type: 'table' }>,
  about: Readonly<Record<string, unknown>>,
  before: Before,
): void {
  if (event.change !== 'added' && event.change !== 'deleted') return;
  const number = event.change === 'added' ? eventNumbers.tableAdded : eventNumbers.tableDeleted;
  const tableId = String(session.workbook.findTable(event.table)?.table.id ?? before.tables.get(event.table));
  const args = { ...about, tableId, tableName: event.table };
  session.events.raise(number, event.sheet, args);
  session.events.raise(number, workbookTarget, args);
}

/** Tells that a sheet was protected or unprotected through the API; the model has no event of its own for it. */
export function raiseProtectionChanged(session: HostSession, sheet: Sheet): void {
  if (!session.calculation.eventsEnabled) return;
  const args = { source: 'Local', worksheetId: sheet.id, isProtected: sheet.protection !== null };
  raise(session, eventNumbers.sheetProtectionChanged, sheet.id, args);
}
