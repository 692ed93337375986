import type { SheetProtection } from '../model/page';
import type { Sheet } from '../model/sheet';
import { wordOf } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { raiseProtectionChanged } from './eventTranslation';
import { booleanIn } from './formatWords';
import { passwordHash } from './passwordHash';

/** Excel.WorksheetProtectionOptions and the model's words for them. */
const options: Readonly<Record<string, keyof SheetProtection['allow']>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'editObjects',
  allowEditScenarios: 'editScenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

function optionsOut(protection: SheetProtection): Readonly<Record<string, unknown>> {
  const allowed = Object.entries(options).map(([name, word]) => [name, protection.allow[word]]);
  const selectionMode = protection.selectLocked ? 'Normal' : protection.selectUnlocked ? 'Unlocked' : 'None';
  return { ...Object.fromEntries(allowed), selectionMode };
}

/** The protection that the options ask for; what they leave out is not allowed. @throws HostError InvalidArgument */
export function protectionOf(given: Readonly<Record<string, unknown>>, password: string | undefined): SheetProtection {
  const allow = Object.fromEntries(
    Object.entries(options).map(([name, word]) => [word, booleanIn(given[name] ?? false)]),
  ) as SheetProtection['allow'];
  const mode = wordOf(given['selectionMode'] ?? 'Normal', ['Normal', 'Unlocked', 'None'] as const);
  return {
    allow,
    selectLocked: mode === 'Normal',
    selectUnlocked: mode !== 'None',
    secret: password === undefined || password === '' ? {} : { password: passwordHash(password) },
  };
}

/** Excel.WorksheetProtection */
export const worksheetProtection: ObjectMaker<Sheet> = defineClass('WorksheetProtection', () => ({
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => (sheet.protection === null ? null : optionsOut(sheet.protection)) },
  },
  methods: {
    Protect: (sheet, args, session) => {
      // Excel fails when the sheet is protected already.
      if (sheet.protection !== null) fail('InvalidOperation');
      sheet.protection = protectionOf(args.options(0), args.optionalText(1));
      changed(sheet);
      raiseProtectionChanged(session, sheet);
    },
    Unprotect: (sheet, args, session) => {
      if (sheet.protection === null) return;
      requirePassword(sheet.protection.secret, args.optionalText(0));
      sheet.protection = null;
      changed(sheet);
      raiseProtectionChanged(session, sheet);
    },
  },
}));

function changed(sheet: Sheet): void {
  sheet.touched.add('protection');
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

/** @throws HostError AccessDenied when the password is wrong, or is kept in a way this host cannot compare */
function requirePassword(secret: Readonly<Record<string, string>>, password: string | undefined): void {
  if (Object.keys(secret).length === 0) return;
  if (password === undefined || secret['password'] !== passwordHash(password)) fail('AccessDenied');
}
