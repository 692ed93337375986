import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Files of an archive, read by another library than the one under test. */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Text of one file of an archive. */
export function textIn(bytes: Uint8Array, path: string): string {
  const found = unpack(bytes).get(path);
  if (found === undefined) throw new Error(`no part ${path}`);
  return strFromU8(found);
}

/** An archive of texts and bytes. */
export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** Paths whose bytes differ between two archives, or that only one of them has. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unpack(before), unpack(after)];
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths]
    .filter(
      (path) =>
        Buffer.compare(Buffer.from(a.get(path) ?? []), Buffer.from(b.get(path) ?? [])) !== 0 ||
        a.has(path) !== b.has(path),
    )
    .sort();
}
