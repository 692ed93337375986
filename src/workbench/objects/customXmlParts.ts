import type { Workbook } from '../model/workbook';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';

interface XmlPart {
  readonly id: string;
  xml: string;
}

interface PartTarget {
  readonly parts: Map<string, XmlPart>;
  readonly part: XmlPart;
}

/** Parts made in this session, by workbook. They live as long as the workbook is open. */
const partsByWorkbook = new WeakMap<Workbook, Map<string, XmlPart>>();

function partsOf(book: Workbook): Map<string, XmlPart> {
  let parts = partsByWorkbook.get(book);
  if (parts === undefined) {
    parts = new Map();
    partsByWorkbook.set(book, parts);
  }
  return parts;
}

/** Namespace of a document's root element; empty when it has none. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*([^>]*)>/.exec(xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''));
  const name = root?.[1] === undefined ? 'xmlns' : `xmlns:${root[1].slice(0, -1)}`;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
}

function requireXml(xml: string): string {
  return /^\s*</.test(xml) && />\s*$/.test(xml) ? xml : fail('InvalidArgument');
}

const all = (parts: Map<string, XmlPart>) => [...parts.values()].map((part) => ({ parts, part }));

/** Excel.CustomXmlPart */
export const customXmlPart: ObjectMaker<PartTarget> = defineClass('CustomXmlPart', () => ({
  key: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      part.xml = requireXml(args.text(0));
    },
    Delete: ({ parts, part }) => {
      parts.delete(part.id);
    },
  },
}));

/** Excel.CustomXmlPartCollection */
export const customXmlPartCollection: ObjectMaker<Workbook> = defineClass('CustomXmlPartCollection', () => {
  const find = (book: Workbook, id: string): PartTarget | null =>
    all(partsOf(book)).find(({ part }) => part.id === id) ?? null;
  return {
    items: (book) => all(partsOf(book)).map((each) => customXmlPart.of(each)),
    indexer: (book, args) => customXmlPart.of(find(book, args.text(0)) ?? fail('ItemNotFound')),
    methods: {
      Add: (book, args) => {
        const parts = partsOf(book);
        const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml: requireXml(args.text(0)) };
        parts.set(part.id, part);
        return customXmlPart.of({ parts, part });
      },
      GetCount: (book) => partsOf(book).size,
      GetItemOrNullObject: (book, args) => customXmlPart.orNull(find(book, args.text(0))),
      GetByNamespace: (book, args) => customXmlPartScopedCollection.of({ book, namespace: args.text(0) }),
    },
  };
});

interface ScopedTarget {
  readonly book: Workbook;
  readonly namespace: string;
}

/** Excel.CustomXmlPartScopedCollection */
export const customXmlPartScopedCollection: ObjectMaker<ScopedTarget> = defineClass(
  'CustomXmlPartScopedCollection',
  () => {
    const parts = ({ book, namespace }: ScopedTarget) =>
      all(partsOf(book)).filter(({ part }) => namespaceOf(part.xml) === namespace);
    const find = (target: ScopedTarget, id: string) => parts(target).find(({ part }) => part.id === id) ?? null;
    const only = (target: ScopedTarget): PartTarget | null => {
      const [first, ...more] = parts(target);
      return more.length === 0 ? (first ?? null) : null;
    };
    return {
      items: (target) => parts(target).map((each) => customXmlPart.of(each)),
      indexer: (target, args) => customXmlPart.of(find(target, args.text(0)) ?? fail('ItemNotFound')),
      methods: {
        GetCount: (target) => parts(target).length,
        GetItemOrNullObject: (target, args) => customXmlPart.orNull(find(target, args.text(0))),
        GetOnlyItem: (target) => customXmlPart.of(only(target) ?? fail('ItemNotFound')),
        GetOnlyItemOrNullObject: (target) => customXmlPart.orNull(only(target)),
      },
    };
  },
);
