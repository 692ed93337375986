import { throwIfCancelled } from './failure';
import type { Gate, PassOptions } from './gate';

/** One step of drawing a sheet, with about how many bytes it costs on the wire. */
export interface Stroke {
  readonly bytes: number;
  draw(sheet: Excel.Worksheet): void;
}

/** Bytes of a call that sets one property or calls one method. */
export const CALL_BYTES = 300;
const BYTES_A_WRITE = 2_500_000;
/** Actions of one request; more make Excel look frozen. */
const STROKES_A_WRITE = 2_000;

/**
 * Draws in as few requests as the payload limit allows, one sync each. Strokes that only set cells to values may be repeated
 * (`repeatable: true`); by default they are not.
 */
export async function drawStrokes(
  gate: Gate,
  sheet: string,
  strokes: readonly Stroke[],
  options: PassOptions,
): Promise<void> {
  for (const part of parts(strokes)) {
    throwIfCancelled(options.signal);
    await gate.run((context) => drawPart(context, sheet, part), { repeatable: false, ...options });
  }
}

async function drawPart(context: Excel.RequestContext, sheet: string, part: readonly Stroke[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  const target = context.workbook.worksheets.getItem(sheet);
  for (const stroke of part) stroke.draw(target);
  await context.sync();
}

function parts(strokes: readonly Stroke[]): Stroke[][] {
  const result: Stroke[][] = [];
  let bytes = Infinity;
  for (const stroke of strokes) {
    if (bytes + stroke.bytes > BYTES_A_WRITE || result.at(-1)!.length >= STROKES_A_WRITE) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)!.push(stroke);
    bytes += stroke.bytes;
  }
  return result;
}
