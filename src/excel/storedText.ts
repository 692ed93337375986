import { ExcelFailure } from './failure';
import type { Gate, PassOptions } from './gate';

/** Texts kept in the workbook's own settings, which travel with the file. */
const PREFIX = 'CallbackLedger.';
/** Excel takes longer values, but not all hosts do. */
const PART_LENGTH = 30_000;

/** How a text lies in the settings: its head says how many parts there are and how long the text is. */
interface Head {
  readonly parts: number;
  readonly length: number;
}

/**
 * The text kept under a name, `null` when there is none.
 * @throws ExcelFailure `settings-damaged` when a part is missing
 */
export function readStoredText(gate: Gate, name: string, options: PassOptions = {}): Promise<string | null> {
  return gate.run(async (context) => {
    const { settings } = context.workbook;
    const head = settings.getItemOrNullObject(PREFIX + name);
    head.load('value');
    await context.sync();
    if (head.isNullObject) return null;
    const { parts, length } = headOf(head.value, name);
    const items = Array.from({ length: parts }, (_, index) => settings.getItemOrNullObject(partName(name, index)));
    for (const item of items) item.load('value');
    await context.sync();
    const text = items.map((item) => (item.isNullObject ? '' : String(item.value))).join('');
    if (text.length !== length) throw new ExcelFailure('settings-damaged', { name });
    return text;
  }, options);
}

/** Keeps a text under a name; `null` forgets it. The head is written last in the same request, so a text is whole or absent. */
export function writeStoredText(
  gate: Gate,
  name: string,
  text: string | null,
  options: PassOptions = {},
): Promise<void> {
  return gate.run(async (context) => {
    const { settings } = context.workbook;
    const head = settings.getItemOrNullObject(PREFIX + name);
    head.load('value');
    await context.sync();
    const before = head.isNullObject ? 0 : partsBefore(head.value);
    const parts = text === null ? 0 : Math.ceil(text.length / PART_LENGTH);
    for (let index = 0; index < parts; index++) {
      settings.add(partName(name, index), text!.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH));
    }
    if (text !== null) settings.add(PREFIX + name, JSON.stringify({ parts, length: text.length } satisfies Head));
    else if (!head.isNullObject) head.delete();
    const surplus = Array.from({ length: Math.max(0, before - parts) }, (_, index) =>
      settings.getItemOrNullObject(partName(name, parts + index)),
    );
    for (const item of surplus) item.load('key');
    await context.sync();
    const left = surplus.filter((item) => !item.isNullObject);
    for (const item of left) item.delete();
    if (left.length > 0) await context.sync();
  }, options);
}

function partName(name: string, index: number): string {
  return `${PREFIX}${name}.${index}`;
}

function headOf(value: unknown, name: string): Head {
  try {
    const head = JSON.parse(String(value)) as Partial<Head>;
    if (Number.isInteger(head.parts) && Number.isInteger(head.length)) return head as Head;
  } catch {
    // Falls through to the failure below: it is no head of ours.
  }
  throw new ExcelFailure('settings-damaged', { name });
}

function partsBefore(value: unknown): number {
  try {
    return headOf(value, '').parts;
  } catch {
    return 0;
  }
}
