import type { Workbook } from '../model/workbook';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';

/** Excel.WorkbookProtection. */
export const workbookProtection: ObjectMaker<Workbook> = defineClass('WorkbookProtection', () => ({
  scalars: { Protected: { get: (book) => book.structureProtected } },
  methods: {
    Protect: (book, args) => {
      if (book.structureProtected) fail('InvalidOperation');
      if (args.has(0)) fail('NotImplemented', 'WorkbookProtection.protect with a password');
      book.structureProtected = true;
      book.touched.add('protection');
    },
    Unprotect: (book) => {
      book.structureProtected = false;
      book.touched.add('protection');
    },
  },
}));
