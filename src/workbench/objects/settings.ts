import type { Workbook } from '../model/workbook';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';

interface SettingTarget {
  readonly book: Workbook;
  readonly key: string;
}

const find = (book: Workbook, key: string): SettingTarget | null => (book.settings.has(key) ? { book, key } : null);

/** Excel.Setting */
export const setting: ObjectMaker<SettingTarget> = defineClass('Setting', () => ({
  key: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key) ?? null,
      set: ({ book, key }, value) => {
        book.setSetting(key, value ?? null);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.setSetting(key, undefined);
    },
  },
}));

/** Excel.SettingCollection. Keys are case-sensitive; adding one that exists gives it the new value. */
export const settingCollection: ObjectMaker<Workbook> = defineClass('SettingCollection', () => ({
  items: (book) => [...book.settings.keys()].map((key) => setting.of({ book, key })),
  indexer: (book, args) => setting.of(find(book, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      if (key === '') fail('InvalidArgument');
      book.setSetting(key, args.raw(1) ?? null);
      return setting.of({ book, key });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, args) => setting.orNull(find(book, args.text(0))),
  },
}));
