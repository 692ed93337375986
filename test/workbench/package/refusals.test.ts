import { strToU8, zipSync } from 'fflate';
import { PackageRefusal, openWorkbook } from '../../../src/workbench/package';
import { pack } from './archive';
import { messyParts, messyWorkbook } from './messy';

function refusalOf(bytes: Uint8Array): { code: string; part: string | null } {
  try {
    openWorkbook(bytes);
  } catch (error) {
    if (error instanceof PackageRefusal) return { code: error.code, part: error.part };
    throw error;
  }
  throw new Error('the file was opened');
}

/** The compound file header with a directory entry of the given name. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => (bytes[1024 + 2 * i] = letter.charCodeAt(0)));
  return bytes;
}

const withSheet = (markup: string): Uint8Array => pack({ ...messyParts(), 'xl/worksheets/sheet1.xml': markup });

describe('files that are refused, each with its code', () => {
  test('a text file, an empty file and a picture are not workbooks', () => {
    expect(refusalOf(strToU8('姓名,电话')).code).toBe('not-a-workbook');
    expect(refusalOf(new Uint8Array()).code).toBe('not-a-workbook');
    expect(refusalOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47])).code).toBe('not-a-workbook');
  });

  test('a zip archive of something else is not a workbook', () => {
    expect(refusalOf(zipSync({ 'readme.txt': strToU8('x') })).code).toBe('not-a-workbook');
  });

  test('a workbook with a password is an OLE file with an EncryptedPackage stream', () => {
    expect(refusalOf(oleFile('EncryptedPackage')).code).toBe('encrypted');
  });

  test('an .xls of Excel 97–2003 is another OLE file', () => {
    expect(refusalOf(oleFile('Workbook')).code).toBe('old-format');
  });

  test('a file cut off at any place is damaged', () => {
    const bytes = messyWorkbook();
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(refusalOf(bytes.slice(0, Math.floor(bytes.length * share))).code).toBe('damaged');
    }
  });

  test('a part whose bytes were changed is damaged, and named', () => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(messyParts()).map(([path, content]) => [
          path,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf('客户回访登记表');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(refusalOf(bytes)).toEqual({ code: 'damaged', part: 'xl/sharedStrings.xml' });
  });

  test('a zip bomb is refused by the sizes its directory states, before anything is unpacked', () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
    });
    const start = performance.now();
    expect(refusalOf(bomb)).toEqual({ code: 'too-large', part: 'xl/worksheets/sheet1.xml' });
    expect(performance.now() - start).toBeLessThan(200);
  });

  test('an archive whose directory lies about a size is damaged; no more than the stated size is unpacked', () => {
    const bytes = messyWorkbook();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at++) {
      // Every entry of the directory claims a length of 10 bytes.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(refusalOf(bytes).code).toBe('damaged');
  });

  test('a document type is refused, whatever it declares', () => {
    const lol = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
    expect(refusalOf(withSheet(`<?xml version="1.0"?>${lol}<worksheet><sheetData/></worksheet>`))).toEqual({
      code: 'unsafe-xml',
      part: 'xl/worksheets/sheet1.xml',
    });
  });

  test('a sheet that ends early is no well-formed XML, not an empty sheet', () => {
    const whole = String(messyParts()['xl/worksheets/sheet1.xml']);
    for (const length of [400, 1500, 2600, whole.length - 5]) {
      expect(refusalOf(withSheet(whole.slice(0, length)))).toEqual({
        code: 'bad-xml',
        part: 'xl/worksheets/sheet1.xml',
      });
    }
  });

  test('a sheet the workbook names but the archive lacks is damage', () => {
    const parts = messyParts();
    delete parts['xl/worksheets/sheet2.xml'];
    expect(refusalOf(pack(parts))).toEqual({ code: 'damaged', part: 'xl/worksheets/sheet2.xml' });
  });
});
