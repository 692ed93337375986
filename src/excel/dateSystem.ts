/** 2 January 1904 is day 1 of the 1904 system; the 1900 system counts it as 1463. */
const SERIAL_IN_1904 = 1;

/**
 * Asks in which system the workbook counts days; there is no property for it. Call the result after the next sync.
 */
export function askDateSystem(context: Excel.RequestContext): () => boolean {
  const serial = context.workbook.functions.date(1904, 1, 2);
  serial.load('value');
  return () => serial.value === SERIAL_IN_1904;
}
