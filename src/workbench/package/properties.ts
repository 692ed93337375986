import type { DocumentProperties, Workbook } from '../model/workbook';
import { Edits } from './edits';
import { type Parts, relationshipBase } from './parts';
import { child, escapeText, textOf } from './xml';

const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const coreRelationship = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const extendedType = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

/** Elements of the core part, by field. */
const coreFields: Readonly<Record<Exclude<keyof DocumentProperties, 'company' | 'manager'>, string>> = {
  title: 'dc:title',
  subject: 'dc:subject',
  creator: 'dc:creator',
  keywords: 'cp:keywords',
  description: 'dc:description',
  lastModifiedBy: 'cp:lastModifiedBy',
  category: 'cp:category',
};

const extendedFields = { manager: 'Manager', company: 'Company' } as const;

const namespaces: Readonly<Record<string, string>> = {
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
};

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function readProperties(workbook: Workbook, parts: Parts): void {
  const read = (kind: string, fields: Readonly<Record<string, string>>): void => {
    const target = parts.related('', kind)[0]?.target;
    if (target === undefined || !parts.has(target)) return;
    const document = parts.xml(target);
    for (const [field, name] of Object.entries(fields)) {
      const element = child(document.root, local(name));
      if (element !== null) workbook.properties[field as keyof DocumentProperties] = textOf(document, element);
    }
  };
  read('core-properties', coreFields);
  read('extended-properties', extendedFields);
}

/** Writes the properties into their parts, making these when missing. */
export function writeProperties(workbook: Workbook, parts: Parts): void {
  const core = parts.related('', 'core-properties')[0]?.target ?? newCorePart(parts);
  writeFields(workbook, parts, core, coreFields);
  const { company, manager } = workbook.properties;
  const extended = parts.related('', 'extended-properties')[0]?.target;
  if (extended !== undefined) writeFields(workbook, parts, extended, extendedFields);
  else if (company !== '' || manager !== '') writeFields(workbook, parts, newExtendedPart(parts), extendedFields);
}

function newCorePart(parts: Parts): string {
  const path = 'docProps/core.xml';
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  parts.write(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties${declared} xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>`,
  );
  parts.setContentType(path, coreType);
  parts.relate('', coreRelationship, path);
  return path;
}

function newExtendedPart(parts: Parts): string {
  const path = 'docProps/app.xml';
  parts.write(
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"></Properties>',
  );
  parts.setContentType(path, extendedType);
  parts.relate('', `${relationshipBase}/extended-properties`, path);
  return path;
}

function writeFields(workbook: Workbook, parts: Parts, path: string, fields: Readonly<Record<string, string>>): void {
  const document = parts.xml(path);
  const edits = new Edits(document);
  for (const [field, name] of Object.entries(fields)) {
    const value = workbook.properties[field as keyof DocumentProperties];
    const element = child(document.root, local(name));
    if (element !== null) {
      if (textOf(document, element) !== value) edits.fill(element, escapeText(value));
    } else if (value !== '') {
      // The element brings its namespace along, whatever prefixes the part uses.
      const colon = name.indexOf(':');
      const declaration = colon < 0 ? '' : ` xmlns:${name.slice(0, colon)}="${namespaces[name.slice(0, colon)] ?? ''}"`;
      edits.append(document.root, `<${name}${declaration}>${escapeText(value)}</${name}>`);
    }
  }
  if (edits.any) parts.write(path, edits.apply());
}
