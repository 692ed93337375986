import type { Look } from './sheetPlan';

/** The few looks all our sheets share: dark title, blue header, thin borders, nothing that eats toner. */
export const INK = '#1F3864';
export const MUTED = '#595959';
export const HEADER_FILL = '#DDEBF7';
export const INPUT_FILL = '#FFFBE6';
export const ALERT = '#C00000';
export const CALM = '#2E7D32';

export const TITLE: Look = { bold: true, size: 16, colour: INK, verticalAlign: 'center' };
export const SUBTITLE: Look = { size: 10, colour: MUTED, verticalAlign: 'center' };
export const SECTION: Look = { bold: true, size: 12, colour: INK, verticalAlign: 'center' };
export const HEADER: Look = {
  bold: true,
  size: 10,
  fill: HEADER_FILL,
  align: 'center',
  verticalAlign: 'center',
  wrap: true,
  border: 'thin',
};
export const BODY: Look = { size: 10, verticalAlign: 'center', wrap: true, border: 'thin' };
export const INPUT: Look = { ...BODY, fill: INPUT_FILL };
export const NOTE: Look = { size: 9, italic: true, colour: MUTED, verticalAlign: 'top', wrap: true };

export const CENTRED: Look = { align: 'center' };
export const RIGHT: Look = { align: 'right' };
export const LEFT: Look = { align: 'left' };
export const BOLD: Look = { bold: true };

export const DAY_FORMAT = 'yyyy-mm-dd';
export const COUNT_FORMAT = '#,##0';
export const MEASURE_FORMAT = '#,##0.00';
export const PERCENT_FORMAT = '0.0%';
/** Two places, where a regulation or a report states them (T1: 19.79 %). */
export const SHARE_FORMAT = '0.00%';
/** Text that stays text whatever it looks like. */
export const TEXT_FORMAT = '@';
