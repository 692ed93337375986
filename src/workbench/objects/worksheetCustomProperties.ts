import type { Sheet } from '../model/sheet';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { textIn } from './formatWords';

/** Properties set in this session, by sheet. They live as long as the workbook is open. */
const propertiesBySheet = new WeakMap<Sheet, Map<string, string>>();

function propertiesOf(sheet: Sheet): Map<string, string> {
  let properties = propertiesBySheet.get(sheet);
  if (properties === undefined) {
    properties = new Map();
    propertiesBySheet.set(sheet, properties);
  }
  return properties;
}

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

const find = (sheet: Sheet, key: string): PropertyTarget | null => {
  const known = [...propertiesOf(sheet).keys()].find((each) => each.toLowerCase() === key.toLowerCase());
  return known === undefined ? null : { sheet, key: known };
};

/** Excel.WorksheetCustomProperty */
export const worksheetCustomProperty: ObjectMaker<PropertyTarget> = defineClass('WorksheetCustomProperty', () => ({
  key: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => propertiesOf(sheet).get(key) ?? '',
      set: ({ sheet, key }, value) => {
        propertiesOf(sheet).set(key, textIn(value));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      propertiesOf(sheet).delete(key);
    },
  },
}));

/** Excel.WorksheetCustomPropertyCollection. Keys compare without regard to case; adding one that exists gives it the new value. */
export const worksheetCustomPropertyCollection: ObjectMaker<Sheet> = defineClass(
  'WorksheetCustomPropertyCollection',
  () => ({
    items: (sheet) => [...propertiesOf(sheet).keys()].map((key) => worksheetCustomProperty.of({ sheet, key })),
    indexer: (sheet, args) => worksheetCustomProperty.of(find(sheet, args.text(0)) ?? fail('ItemNotFound')),
    methods: {
      Add: (sheet, args) => {
        const key = find(sheet, args.text(0))?.key ?? args.text(0);
        propertiesOf(sheet).set(key, args.text(1));
        return worksheetCustomProperty.of({ sheet, key });
      },
      GetCount: (sheet) => propertiesOf(sheet).size,
      GetItemOrNullObject: (sheet, args) => worksheetCustomProperty.orNull(find(sheet, args.text(0))),
    },
  }),
);
