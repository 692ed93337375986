/** Excel on the web takes and gives at most 5 MB in one request or response. */
export const maxPayloadBytes = 5 * 1024 * 1024;

/** Cells that one read may return. */
export const maxReadCells = 5_000_000;

/** Characters of an address that `getRanges` takes. */
export const maxAddressLength = 8192;

/** UTF-8 bytes of a text, counted without making a copy of it. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length) {
      // A surrogate pair: two units, four bytes.
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}
