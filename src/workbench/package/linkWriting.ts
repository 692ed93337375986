import { areaAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import { relationshipPrefix } from './layoutWriting';
import { type Parts, relationshipBase } from './parts';
import { type XmlDocument, prefixOf, writeAttributes } from './xml';

const hyperlinkRelationship = `${relationshipBase}/hyperlink`;

/** The hyperlinks; addresses outside the workbook become relationships of the sheet, those no longer used go. */
export function writeHyperlinks(document: XmlDocument, sheet: Sheet, parts: Parts, path: string): string | null {
  const p = prefixOf(document.root);
  const { prefix, declaration } = relationshipPrefix(document.root);
  const existing = new Map(parts.related(path, 'hyperlink').map((each) => [each.target, each.id]));
  const used = new Set<string>();
  const written = sheet.hyperlinks.map((link) => {
    let id: string | null = null;
    if (link.target !== null) {
      id = existing.get(link.target) ?? parts.relate(path, hyperlinkRelationship, link.target, true);
      existing.set(link.target, id);
      used.add(id);
    }
    const attributes = writeAttributes({ location: link.location, tooltip: link.tooltip, display: link.display });
    const outside = id === null ? '' : `${declaration} ${prefix}:id="${id}"`;
    return `<${p}hyperlink ref="${areaAddress(link.area)}"${outside}${attributes}/>`;
  });
  for (const id of existing.values()) if (!used.has(id)) parts.unrelate(path, id);
  return written.length === 0 ? null : `<${p}hyperlinks>${written.join('')}</${p}hyperlinks>`;
}
