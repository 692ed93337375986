import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** An element of an XML file with its children in order. Namespace prefixes are kept in the name. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads an XML file into elements; a file that is not well-formed throws. */
export function readXml(path: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text.trim();
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(readFileSync(path, 'utf8')).close();
  return root.children[0]!;
}

/** All elements of a name under an element, at any depth, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first child of a name; throws when there is none. */
export function child(element: XmlElement, name: string): XmlElement {
  const found = element.children.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No ${name} in ${element.name}`);
  return found;
}
