import { makeWorld } from './making/makeWorld';
import { writeWorkbook, type Style, type Written } from './writeWorkbook';

/** The office of the sample workbook: one for all who try the product. */
const sampleSeed = 20261120;

/** `assets/samples/回访台账示例.xlsx` with its truth: 800 homes, five people, three full months and the running one. */
export function sampleWorkbook(): Written {
  return writeWorkbook(makeWorld({ seed: sampleSeed, households: 800, staff: 5 }), {
    style: 'office',
    seed: sampleSeed,
  });
}

export interface NamedWorkbook extends Written {
  readonly name: string;
  readonly style: Style;
}

/** Three workbooks of other layouts than the sample's, each of another, smaller office; made on the fly for batch tests. */
export function otherLayouts(seed: number): NamedWorkbook[] {
  const of = (style: Style, offset: number, households: number): NamedWorkbook => ({
    name: `${style}-${seed + offset}.xlsx`,
    style,
    ...writeWorkbook(makeWorld({ seed: seed + offset, households, staff: 4 + offset }), { style, seed: seed + offset }),
  });
  return [of('clean', 0, 240), of('office', 1, 320), of('messy', 2, 200)];
}
