import type { Area } from './address';
import { ModelError } from './errors';
import { Notifier, type ChangeKind, type WorkbookListener } from './events';
import type { DefinedName } from './names';
import type { HistoryEntry } from './references';
import { forgetSheetInFormulas, renameInFormulas } from './renaming';
import { Sheet, type SheetVisibility } from './sheet';
import { StyleTable } from './styles';
import type { Table } from './tables';

/** Fields of the file's properties that are read and written. */
export interface DocumentProperties {
  title: string;
  subject: string;
  creator: string;
  keywords: string;
  description: string;
  lastModifiedBy: string;
  category: string;
  company: string;
  manager: string;
}

/** Cells changed since the last calculation. */
export interface PendingChange {
  readonly sheet: string;
  readonly area: Area;
}

/** Parts of the workbook outside its sheets that were changed. */
export type WorkbookSection = 'sheets' | 'names' | 'settings' | 'properties' | 'view' | 'protection';

/** A workbook in memory. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  styles: StyleTable;
  /** Dates count from 1904-01-01 instead of 1899-12-30. */
  date1904 = false;
  activeSheetId = '';
  /** Colours of the theme as `#RRGGBB`, in the order lt1, dk1, lt2, dk2, accent1–6, hyperlink, followed hyperlink. */
  themeColors: readonly string[] = [];
  readonly properties: DocumentProperties = {
    title: '',
    subject: '',
    creator: '',
    keywords: '',
    description: '',
    lastModifiedBy: '',
    category: '',
    company: '',
    manager: '',
  };
  /** Settings of the add-in, by key, as JSON values; saved inside the file. */
  private readonly settingsByKey = new Map<string, unknown>();
  /** Structure of the workbook is protected: sheets cannot be added, moved, renamed or deleted. */
  structureProtected = false;
  /** Name of the file, for display. */
  fileName = '工作簿1.xlsx';
  /** The clock: dates typed without a year and volatile functions ask it. */
  now: () => Date = () => new Date();
  readonly notifier = new Notifier();
  readonly touched = new Set<WorkbookSection>();
  /** What the calculation has not seen yet; it empties the list. */
  readonly pending: PendingChange[] = [];
  /** Insertions, deletions and renames since the file was read. What is kept without being read is moved by them on saving. */
  readonly history: HistoryEntry[] = [];
  /** Counts insertions, deletions, renames, changed names and tables: whoever caches references starts anew when it differs. */
  structureVersion = 0;
  /** Some formula shows a value that may be out of date, because the calculation does not know one of its functions. */
  hasStaleResults = false;
  /** What the package layer keeps of the file; opaque to everybody else. */
  source: unknown = null;
  /** What the calculation keeps between two runs; opaque to everybody else. */
  calculation: unknown = null;

  private nextSheetId = 1;

  constructor(styles: StyleTable = new StyleTable()) {
    this.styles = styles;
  }

  subscribe(listener: WorkbookListener): () => void {
    return this.notifier.subscribe(listener);
  }

  /** Sheet of a name (case-insensitive, as Excel compares), or null. */
  sheet(name: string): Sheet | null {
    const wanted = name.toUpperCase();
    return this.sheets.find((sheet) => sheet.name.toUpperCase() === wanted) ?? null;
  }

  sheetById(id: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetById(this.activeSheetId) ?? this.sheets.find((each) => each.visibility === 'visible');
    if (sheet === undefined) throw new ModelError('noVisibleSheet', 'The workbook has no visible sheet.');
    return sheet;
  }

  /** Makes an empty sheet without telling anybody; for whoever reads files. */
  createSheet(name: string, at = this.sheets.length): Sheet {
    const sheet = new Sheet(this, `sheet-${this.nextSheetId++}`, name);
    this.sheets.splice(at, 0, sheet);
    if (this.activeSheetId === '') this.activeSheetId = sheet.id;
    return sheet;
  }

  /** Adds a sheet at the end (or at `at`). Without a name Excel's next free one, Sheet1, Sheet2 … @throws ModelError invalidName, duplicateName, protected */
  addSheet(name?: string, at = this.sheets.length): Sheet {
    this.requireUnprotected();
    const chosen = name ?? this.freeSheetName();
    this.requireFreeName(chosen, null);
    const sheet = this.createSheet(chosen, at);
    this.changed('sheets');
    this.notifier.emit({ type: 'sheetAdded', sheet: sheet.id, source: this.notifier.source });
    return sheet;
  }

  /** Deletes a sheet; formulas that named it become #REF!. @throws ModelError when it is the last visible one */
  deleteSheet(sheet: Sheet): void {
    this.requireUnprotected();
    const others = this.sheets.filter((each) => each !== sheet);
    if (!others.some((each) => each.visibility === 'visible')) {
      throw new ModelError('lastVisibleSheet', 'A workbook must keep at least one visible sheet.');
    }
    const at = this.sheets.indexOf(sheet);
    if (at < 0) throw new ModelError('notFound', 'The sheet is not part of the workbook.');
    this.sheets.splice(at, 1);
    for (let i = this.names.length - 1; i >= 0; i--) if (this.names[i]?.sheet === sheet.id) this.names.splice(i, 1);
    forgetSheetInFormulas(this, sheet);
    const wasActive = this.activeSheetId === sheet.id;
    if (wasActive) {
      const next = this.sheets.slice(at).find((each) => each.visibility === 'visible');
      const before = this.sheets.slice(0, at).findLast((each) => each.visibility === 'visible');
      this.activeSheetId = (next ?? before)?.id ?? '';
    }
    this.changed('sheets');
    this.notifier.emit({ type: 'sheetDeleted', sheet: sheet.id, source: this.notifier.source });
    if (wasActive)
      this.notifier.emit({ type: 'sheetActivated', sheet: this.activeSheetId, source: this.notifier.source });
  }

  /** Renames a sheet; formulas, names, validations and charts that mention it follow. @throws ModelError invalidName, duplicateName, protected */
  renameSheet(sheet: Sheet, name: string): void {
    if (sheet.name === name) return;
    this.requireUnprotected();
    this.requireFreeName(name, sheet);
    const before = sheet.name;
    renameInFormulas(this, sheet, name);
    sheet.name = name;
    this.changed('sheets');
    this.notifier.emit({ type: 'sheetRenamed', sheet: sheet.id, before, after: name, source: this.notifier.source });
  }

  /** Moves a sheet to a 0-based position among all sheets. */
  moveSheet(sheet: Sheet, position: number): void {
    this.requireUnprotected();
    const at = this.sheets.indexOf(sheet);
    if (at < 0 || position < 0 || position >= this.sheets.length) {
      throw new ModelError('invalidArgument', 'No such position among the sheets.');
    }
    this.sheets.splice(at, 1);
    this.sheets.splice(position, 0, sheet);
    this.changed('sheets');
    this.notifier.emit({ type: 'sheetMoved', sheet: sheet.id, source: this.notifier.source });
  }

  setVisibility(sheet: Sheet, visibility: SheetVisibility): void {
    if (sheet.visibility === visibility) return;
    this.requireUnprotected();
    const othersVisible = this.sheets.some((each) => each !== sheet && each.visibility === 'visible');
    if (visibility !== 'visible' && !othersVisible) {
      throw new ModelError('lastVisibleSheet', 'A workbook must keep at least one visible sheet.');
    }
    sheet.visibility = visibility;
    this.changed('sheets');
    this.notifier.emit({ type: 'sheetVisibility', sheet: sheet.id, source: this.notifier.source });
    if (visibility !== 'visible' && this.activeSheetId === sheet.id) {
      const next = this.sheets.find((each) => each.visibility === 'visible');
      if (next !== undefined) this.activate(next);
    }
  }

  activate(sheet: Sheet): void {
    if (this.activeSheetId === sheet.id) return;
    if (sheet.visibility !== 'visible') throw new ModelError('invalidOperation', 'A hidden sheet cannot be activated.');
    const before = this.activeSheetId;
    this.activeSheetId = sheet.id;
    this.touched.add('view');
    this.notifier.emit({ type: 'sheetDeactivated', sheet: before, source: this.notifier.source });
    this.notifier.emit({ type: 'sheetActivated', sheet: sheet.id, source: this.notifier.source });
  }

  /** Selects areas of a sheet; the active cell is the first one's top left. The view of the file is saved with it only when something else is. */
  select(sheet: Sheet, areas: readonly Area[]): void {
    const first = areas[0];
    if (first === undefined) return;
    sheet.view.selection = areas;
    sheet.view.activeCell = { row: first.top, column: first.left };
    this.notifier.emit({ type: 'selection', sheet: sheet.id, areas, source: this.notifier.source });
  }

  /** The table of a name (case-insensitive) and its sheet, or null. */
  findTable(name: string): { sheet: Sheet; table: Table } | null {
    const wanted = name.toUpperCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((each) => each.name.toUpperCase() === wanted);
      if (table !== undefined) return { sheet, table };
    }
    return null;
  }

  /** A defined name: the sheet's own first, then the workbook's. */
  findName(name: string, sheet: Sheet | null): DefinedName | null {
    const wanted = name.toUpperCase();
    const matching = this.names.filter((each) => each.name.toUpperCase() === wanted);
    return (
      matching.find((each) => sheet !== null && each.sheet === sheet.id) ??
      matching.find((each) => each.sheet === null) ??
      null
    );
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.settingsByKey;
  }

  /** Keeps a JSON value under a key; `undefined` removes it. */
  setSetting(key: string, value: unknown): void {
    if (value === undefined) this.settingsByKey.delete(key);
    else this.settingsByKey.set(key, value);
    this.touched.add('settings');
    this.notifier.emit({ type: 'settings', source: this.notifier.source });
  }

  /** Restores a setting from a file, without a trace. */
  loadSetting(key: string, value: unknown): void {
    this.settingsByKey.set(key, value);
  }

  /** Reports changed cells: to subscribers and to the calculation. */
  cellsChanged(sheet: Sheet, area: Area, kind: ChangeKind = 'edited'): void {
    this.pending.push({ sheet: sheet.id, area });
    this.notifier.emit({ type: 'cells', sheet: sheet.id, area, kind, source: this.notifier.source });
  }

  /** Marks a section for saving and makes caches of references start anew. */
  changed(section: WorkbookSection): void {
    this.touched.add(section);
    this.structureVersion++;
  }

  private requireUnprotected(): void {
    if (this.structureProtected) throw new ModelError('protected', 'The structure of the workbook is protected.');
  }

  private requireFreeName(name: string, self: Sheet | null): void {
    if (!isValidSheetName(name)) throw new ModelError('invalidName', `Not a valid sheet name: ${name}`);
    const other = this.sheet(name);
    if (other !== null && other !== self) throw new ModelError('duplicateName', `The name is taken: ${name}`);
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      const name = `Sheet${number}`;
      if (this.sheet(name) === null) return name;
    }
  }
}

/** Excel's rule: 1–31 characters, none of []:*?/\, no apostrophe at either end, not the reserved History. */
export function isValidSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history'
  );
}
