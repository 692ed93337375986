import { defineClass, type ObjectMaker } from '../protocol/classes';
import { commonStyle } from './cellStyles';
import { colorIn } from './formatWords';
import { applyFormat, type Cells } from './rangeFormat';

/** Colour of the cells' fill as Excel gives it: white where there is none, an empty text where they differ. */
export function fillColor(cells: Cells): string {
  return commonStyle(cells, ({ fill }) => (fill.pattern === 'none' ? '#FFFFFF' : (fill.color ?? '#FFFFFF'))) ?? '';
}

/** Excel.RangeFill */
export const rangeFill: ObjectMaker<Cells> = defineClass('RangeFill', () => ({
  scalars: {
    Color: {
      get: fillColor,
      set: (cells, value) => {
        applyFormat(cells, { fill: { pattern: 'solid', color: colorIn(value), background: null } });
      },
    },
    Pattern: {
      get: (cells) => commonStyle(cells, ({ fill }) => fill.pattern.charAt(0).toUpperCase() + fill.pattern.slice(1)),
    },
  },
  methods: {
    Clear: (cells) => {
      applyFormat(cells, { fill: { pattern: 'none', color: null, background: null } });
    },
  },
}));
