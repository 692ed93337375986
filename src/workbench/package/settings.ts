import type { Workbook } from '../model/workbook';
import { type Parts, relationshipBase } from './parts';
import { childrenOf, escapeAttribute, escapeText, textOf } from './xml';

/** Namespace of the part that keeps the add-in's settings inside the file. Excel keeps such parts. */
const settingsNamespace = 'urn:callback-ledger:settings:1';
const settingsId = '{6C1B4F60-58D2-4B77-9A51-0E6F3B7C2A11}';
const itemRelationship = `${relationshipBase}/customXml`;
const propsRelationship = `${relationshipBase}/customXmlProps`;

function settingsPart(parts: Parts, workbookPart: string): string | null {
  for (const { target, external } of parts.related(workbookPart, 'customXml')) {
    if (external || !parts.has(target)) continue;
    // Foreign items may be of any content; only ours is worth parsing.
    if (parts.text(target).includes(settingsNamespace)) return target;
  }
  return null;
}

/** Restores the settings from the file. A value that is no JSON is left out. */
export function readSettings(workbook: Workbook, parts: Parts, workbookPart: string): void {
  const path = settingsPart(parts, workbookPart);
  if (path === null) return;
  const document = parts.xml(path);
  for (const element of childrenOf(document.root, 'setting')) {
    try {
      workbook.loadSetting(element.attributes.get('key') ?? '', JSON.parse(textOf(document, element)));
    } catch {
      continue;
    }
  }
}

/** Writes the settings into their part, making it when missing. */
export function writeSettings(workbook: Workbook, parts: Parts, workbookPart: string): void {
  const entries = [...workbook.settings].map(
    ([key, value]) => `<setting key="${escapeAttribute(key)}">${escapeText(JSON.stringify(value))}</setting>`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${settingsNamespace}">${entries.join('')}</settings>`;
  const existing = settingsPart(parts, workbookPart);
  if (existing !== null) {
    parts.write(existing, content);
    return;
  }
  const path = parts.freePath('customXml/item*.xml');
  const paired = path.replace('item', 'itemProps');
  const props = parts.has(paired) ? parts.freePath('customXml/itemProps*.xml') : paired;
  parts.write(path, content);
  parts.setDefaultType('xml', 'application/xml');
  parts.write(
    props,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${settingsId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${settingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.setContentType(props, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  parts.relate(path, propsRelationship, props);
  parts.relate(workbookPart, itemRelationship, path);
}
