import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { HostClass } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { supports } from '../protocol/requirementSets';
import type { TableScope, TableTarget } from './tableCollection';

/** Numbers of the events in the client library. */
export const eventNumbers = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetFormatChanged: 18,
  sheetRowHiddenChanged: 22,
  sheetProtectionChanged: 24,
  sheetNameChanged: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of events of the whole workbook. */
export const workbookTarget = 'Workbook';

/** Events that came after the product's floor: a host of that version does not know them. */
const since: Readonly<Record<number, string>> = {
  [eventNumbers.sheetNameChanged]: '1.17',
  [eventNumbers.sheetVisibilityChanged]: '1.17',
  [eventNumbers.sheetMoved]: '1.17',
};

type Methods<T> = HostClass<T>['methods'];

/** `_Register…` and `_Unregister…` methods for some events of a class. */
function registrations<T>(events: Readonly<Record<string, number>>, targetOf: (target: T) => string): Methods<T> {
  const methods: Record<string, Methods<T>[string]> = {};
  for (const [name, number] of Object.entries(events)) {
    methods[`_Register${name}`] = (target, _args, session) => {
      if (!supports(session.requirementSets, 'ExcelApi', since[number] ?? '1.1')) fail('ApiNotFound');
      session.events.register(number, targetOf(target));
    };
    methods[`_Unregister${name}`] = (target, _args, session) => {
      session.events.unregister(number, targetOf(target));
    };
  }
  return methods;
}

const ofSheet = {
  DataChangedEvent: eventNumbers.sheetChanged,
  ActivatedEvent: eventNumbers.sheetActivated,
  DeactivatedEvent: eventNumbers.sheetDeactivated,
  SelectionChangedEvent: eventNumbers.sheetSelectionChanged,
  CalculatedEvent: eventNumbers.sheetCalculated,
  FormatChangedEvent: eventNumbers.sheetFormatChanged,
  ProtectionChangedEvent: eventNumbers.sheetProtectionChanged,
  EventNameChanged: eventNumbers.sheetNameChanged,
  EventVisibilityChanged: eventNumbers.sheetVisibilityChanged,
};

/** Events of one worksheet. */
export const worksheetEvents = registrations<Sheet>(ofSheet, (sheet) => sheet.id);

/** Events of all worksheets. */
export const worksheetCollectionEvents = registrations<Workbook>(
  {
    ...ofSheet,
    AddedEvent: eventNumbers.sheetAdded,
    DeletedEvent: eventNumbers.sheetDeleted,
    EventMoved: eventNumbers.sheetMoved,
  },
  () => workbookTarget,
);

/** Events of one table. */
export const tableEvents = registrations<TableTarget>(
  { DataChangedEvent: eventNumbers.tableChanged, SelectionChangedEvent: eventNumbers.tableSelectionChanged },
  ({ table }) => String(table.id),
);

/** Events of all tables of a workbook or sheet. */
export const tableCollectionEvents = registrations<TableScope>(
  {
    DataChangedEvent: eventNumbers.tableChanged,
    AddedEvent: eventNumbers.tableAdded,
    DeletedEvent: eventNumbers.tableDeleted,
  },
  ({ sheet }) => sheet?.id ?? workbookTarget,
);
