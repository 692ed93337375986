import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { PackageRefusal } from './refusal';

/** One file of an archive: its compressed bytes as they stand there. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  /** DOS time and date of the archive. */
  readonly modified: number;
}

/** No workbook of an office comes near these; an archive beyond them is refused before anything is inflated. */
const maxEntries = 20_000;
const maxEntrySize = 1_000_000_000;
const maxTotalSize = 2_000_000_000;
/** Deflate reaches about 1,030 : 1; real sheets reach 30. Small parts may be as repetitive as they like. */
const maxRatio = 250;
const ratioCountsFrom = 20_000_000;

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Reads the directory of an archive. Nothing is inflated. @throws PackageRefusal */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  refuseOtherFormats(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > maxEntries)
    throw new PackageRefusal('too-large', `The archive has ${directory.count} entries.`);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  let total = 0;
  let stored = 0;
  for (let i = 0; i < directory.count; i++) {
    const found = readCentral(bytes, view, at);
    at = found.next;
    total += found.entry.size;
    stored += found.entry.compressed.length;
    const { size, compressed, name } = found.entry;
    if (size > maxEntrySize || total > maxTotalSize)
      throw new PackageRefusal('too-large', `Stated size of ${size} bytes.`, name);
    if (size > ratioCountsFrom && size > compressed.length * maxRatio) {
      throw new PackageRefusal('too-large', 'A part is compressed beyond what workbooks reach.', name);
    }
    if (!name.endsWith('/')) entries.push(found.entry);
  }
  // Entries that share bytes are how a small archive states terabytes.
  if (stored > bytes.length) throw new PackageRefusal('too-large', 'Entries of the archive overlap.');
  return entries;
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (...marks: number[]): boolean => marks.every((mark, i) => bytes[i] === mark);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // An OLE file with this stream name is an encrypted workbook, any other one an .xls.
    const encrypted = includesUtf16(bytes, 'EncryptedPackage');
    throw encrypted
      ? new PackageRefusal('encrypted', 'The workbook is protected by a password.')
      : new PackageRefusal('old-format', 'A workbook of Excel 97–2003.');
  }
  if (!starts(0x50, 0x4b)) throw new PackageRefusal('not-a-workbook', 'The file is not an Excel workbook.');
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const end = bytes.length - text.length * 2;
  for (let i = 0; i <= end; i += 2) {
    let k = 0;
    while (k < text.length && bytes[i + 2 * k] === text.charCodeAt(k) && bytes[i + 2 * k + 1] === 0) k++;
    if (k === text.length) return true;
  }
  return false;
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    let count = view.getUint16(at + 10, true);
    let offset = view.getUint32(at + 16, true);
    const wide = at >= 20 && view.getUint32(at - 20, true) === 0x07064b50;
    if (wide && (count === 0xffff || offset === 0xffffffff)) {
      const record = Number(view.getBigUint64(at - 12, true));
      if (record + 56 > view.byteLength) break;
      count = Number(view.getBigUint64(record + 32, true));
      offset = Number(view.getBigUint64(record + 48, true));
    }
    if (offset <= at) return { offset, count };
    break;
  }
  throw new PackageRefusal('damaged', 'The end of the file is missing.');
}

function readCentral(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) {
    throw new PackageRefusal('damaged', 'The directory of the archive is damaged.');
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
  if (flags & 1) throw new PackageRefusal('encrypted', 'A part of the archive is encrypted.', name);
  if (method !== 0 && method !== 8) throw new PackageRefusal('damaged', `Unknown compression ${method}.`, name);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  readWideSizes(view, at + 46 + nameLength, extraLength, sizes);
  const local = sizes.offset;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) {
    throw new PackageRefusal('damaged', 'A part is missing from the archive.', name);
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.packed > bytes.length) throw new PackageRefusal('damaged', 'A part is cut off.', name);
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    compressed: bytes.subarray(start, start + sizes.packed),
    modified: view.getUint32(at + 12, true),
  };
  return { entry, next: at + 46 + nameLength + extraLength + commentLength };
}

/** Sizes of 4 GB and more stand in an extra field (zip64). */
function readWideSizes(
  view: DataView,
  start: number,
  length: number,
  sizes: { size: number; packed: number; offset: number },
): void {
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff || field + 8 > end) continue;
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

/** Bytes of an entry, checked against the stated length and checksum. @throws PackageRefusal damaged */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? entry.compressed : inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new PackageRefusal('damaged', 'A part cannot be unpacked.', entry.name);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new PackageRefusal('damaged', 'A part does not have its stated content.', entry.name);
  }
  return bytes;
}

/** Packs bytes as an entry. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  const deflated = deflateSync(bytes, { level: 4 });
  const smaller = deflated.length < bytes.length;
  return {
    name,
    method: smaller ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: smaller ? deflated : bytes,
    // 1980-01-01 00:00, so that the same workbook gives the same bytes.
    modified: 0x00210000,
  };
}

/** Writes an archive; compressed bytes go in as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const bodies = entries.reduce((sum, entry, i) => sum + 30 + (names[i]?.length ?? 0) + entry.compressed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(bodies + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets: number[] = [];
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    writeCommon(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  });
  const start = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

/** The fields that local and central headers share, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  // Names are UTF-8; sizes stand in the header, not behind the data.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
