import type { CellValue } from '../values/cell';
import type { Gate, PassOptions } from './gate';
import { CALL_BYTES, drawStrokes, type Stroke } from './strokes';
import { utf8Length } from './utf8';

/** A cell to be written: the value, and the number format it shall have afterwards. */
export interface CellWrite {
  readonly cell: string;
  readonly value: CellValue;
  readonly format: string;
}

/**
 * Writes single cells. Each lands where it is meant to, filtered and hidden rows or not. Text is written under the text format
 * and the wanted format is given afterwards: so it stays the text it is, without an apostrophe of ours in the office's cells.
 */
export function writeCells(
  gate: Gate,
  sheet: string,
  writes: readonly CellWrite[],
  options: PassOptions = {},
): Promise<void> {
  return drawStrokes(gate, sheet, writes.map(stroke), { ...options, repeatable: true });
}

function stroke({ cell, value, format }: CellWrite): Stroke {
  return {
    bytes: 4 * CALL_BYTES + (typeof value === 'string' ? utf8Length(value) : 12),
    draw: (sheet) => {
      const range = sheet.getRange(cell);
      if (typeof value === 'string' && value !== '') range.numberFormat = [['@']];
      else range.numberFormat = [[format]];
      range.values = [[value]];
      if (typeof value === 'string' && value !== '' && format !== '@') range.numberFormat = [[format]];
    },
  };
}
