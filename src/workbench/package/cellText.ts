import { decodeXml, escapeText, plainText } from './xml';

/** Text of a cell out of its markup: entities, and `_x000D_` for characters XML cannot hold. */
export function decodeCellText(text: string): string {
  const decoded = decodeXml(text);
  if (!decoded.includes('_x')) return decoded;
  return decoded.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Markup of a cell's text. */
export function encodeCellText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters XML cannot hold
  const special = /_x[0-9a-fA-F]{4}_|[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;
  const safe = text.replace(special, (found) =>
    found.length > 1 ? `_x005F${found}` : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeText(safe);
}

/** A `<t>` element; blanks at the ends and line breaks are told to stay. */
export function textElement(text: string, prefix: string): string {
  const keep = text.trim() !== text || text.includes('\n') || text.includes('  ') ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${encodeCellText(text)}</${prefix}t>`;
}

const phonetic = /<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh>/g;
const textTag = /<(?:[\w.-]+:)?t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?t>)/g;

/** Plain text of what stands in `<si>` or `<is>`: its text runs without the phonetic hints. */
export function plainOfRich(markup: string): string {
  let text = '';
  for (const match of markup.replace(phonetic, '').matchAll(textTag)) {
    const body = match[1] ?? '';
    text += body.includes('<') ? decodeCellText(plainText(body)) : decodeCellText(body);
  }
  return text;
}

/** Whether markup of `<si>` or `<is>` holds more than one plain text. */
export function isRich(markup: string): boolean {
  return /<(?:[\w.-]+:)?(?:r|rPh|phoneticPr)[\s>/]/.test(markup);
}
