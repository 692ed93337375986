import { columnNumber, parseArea, type Area } from '../registers/address';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Loads where a range lies; its address alone would be `1:1048576` for whole rows. */
export function loadPlace(range: Excel.Range): void {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
}

/** The rectangle of a range whose place is loaded. */
export function rangeArea(range: Excel.Range): Area {
  const top = range.rowIndex + 1;
  const left = range.columnIndex + 1;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}

/** The rectangle of an address as Excel gives it, whole rows (`5:6`) and columns (`B:C`) included; `null` when it is none. */
export function areaOfAddress(address: string): Area | null {
  const plain = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]), bottom: Number(rows[2]), left: 1, right: LAST_COLUMN };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(plain);
  if (columns) {
    return { top: 1, bottom: LAST_ROW, left: columnNumber(columns[1]!), right: columnNumber(columns[2]!) };
  }
  return parseArea(plain);
}

/** The areas of `'a,b'!A1,Sheet!B2:C3`; a comma inside a quoted sheet name does not part them. */
export function areasOfAddresses(addresses: string): Area[] {
  return splitAddresses(addresses).flatMap((address) => areaOfAddress(address) ?? []);
}

function splitAddresses(addresses: string): string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
