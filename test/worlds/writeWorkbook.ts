import { cleanScript } from './layouts/clean';
import { officeScript } from './layouts/office';
import { messyScript } from './layouts/messy';
import type { Script } from './layouts/script';
import type { Truth } from './truth';
import { assembleTruth } from './truth/assemble';
import type { World } from './world';
import { writeXlsx } from './xlsx/write';

export const styles = ['clean', 'office', 'messy'] as const;
export type Style = (typeof styles)[number];

export interface Written {
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

const scripts: Readonly<Record<Style, (world: World, seed: number) => Script>> = {
  clean: cleanScript,
  office: officeScript,
  messy: messyScript,
};

/** Writes a world down in one style of keeping registers, and says what is true of the file. The world is left as it is. */
export function writeWorkbook(
  world: World,
  { style, seed }: { readonly style: Style; readonly seed: number },
): Written {
  const script = scripts[style](world, seed);
  const bytes = writeXlsx({
    sheets: script.laid.map((one) => one.sheet),
    date1904: script.date1904,
    author: script.author,
  });
  return { bytes, truth: assembleTruth(script, seed, style) };
}
