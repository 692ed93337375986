import type { ConditionalFormat } from '../model/rules';
import type { DifferentialStyle } from '../model/styles';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import type { FormatTarget } from './conditionalFormat';
import { conditionalFormatsChanged } from './conditionalFormatCollection';
import { booleanIn, borderLine, borderWords, colorIn, textIn, underlineIn, underlineOut } from './formatWords';

/** Changes a conditional format and says so. */
export function changed(target: FormatTarget, change: (format: ConditionalFormat) => void): void {
  change(target.format);
  conditionalFormatsChanged(target.sheet, target.format);
}

const restyle = (target: FormatTarget, style: DifferentialStyle): void => {
  changed(target, (format) => (format.style = { ...format.style, ...style }));
};

/** Excel.ConditionalRangeFormat */
export const conditionalRangeFormat: ObjectMaker<FormatTarget> = defineClass('ConditionalRangeFormat', () => ({
  scalars: {
    NumberFormat: {
      get: ({ format }) => format.style.numFmt ?? '',
      set: (target, value) => {
        restyle(target, { numFmt: textIn(value) });
      },
    },
  },
  objects: {
    Fill: (target) => conditionalRangeFill.of(target),
    Font: (target) => conditionalRangeFont.of(target),
    Borders: (target) => conditionalBorders.of(target),
  },
}));

/** Excel.ConditionalRangeFill */
export const conditionalRangeFill: ObjectMaker<FormatTarget> = defineClass('ConditionalRangeFill', () => ({
  scalars: {
    Color: {
      get: ({ format }) => format.style.fill?.color ?? '',
      set: (target, value) => {
        restyle(target, { fill: { pattern: 'solid', color: colorIn(value), background: null } });
      },
    },
  },
  methods: {
    Clear: (target) => {
      changed(target, (format) => {
        const rest = { ...format.style };
        delete rest.fill;
        format.style = rest;
      });
    },
  },
}));

/** Excel.ConditionalRangeFont */
export const conditionalRangeFont: ObjectMaker<FormatTarget> = defineClass('ConditionalRangeFont', () => ({
  scalars: {
    Color: {
      get: ({ format }) => format.style.font?.color ?? '',
      set: (target, value) => {
        restyle(target, { font: { ...target.format.style.font, color: colorIn(value) } });
      },
    },
    Bold: fontSwitch('bold'),
    Italic: fontSwitch('italic'),
    Strikethrough: fontSwitch('strike'),
    Underline: {
      get: ({ format }) => underlineOut(format.style.font?.underline ?? 'none'),
      set: (target, value) => {
        restyle(target, { font: { ...target.format.style.font, underline: underlineIn(value) } });
      },
    },
  },
}));

function fontSwitch(name: 'bold' | 'italic' | 'strike') {
  return {
    get: ({ format }: FormatTarget) => format.style.font?.[name] ?? false,
    set: (target: FormatTarget, value: unknown) => {
      restyle(target, { font: { ...target.format.style.font, [name]: booleanIn(value) } });
    },
  };
}

const sides = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

interface ConditionalBorderTarget extends FormatTarget {
  readonly index: keyof typeof sides;
}

/** Excel.ConditionalRangeBorderCollection */
export const conditionalBorders: ObjectMaker<FormatTarget> = defineClass('ConditionalRangeBorderCollection', () => {
  const one = (index: keyof typeof sides) => (target: FormatTarget) => conditionalBorder.of({ ...target, index });
  return {
    scalars: { Count: { get: () => 4 } },
    objects: { Top: one('EdgeTop'), Bottom: one('EdgeBottom'), Left: one('EdgeLeft'), Right: one('EdgeRight') },
    items: (target) => (Object.keys(sides) as (keyof typeof sides)[]).map((index) => one(index)(target)),
    indexer: (target, args) => one(args.word(0, Object.keys(sides) as (keyof typeof sides)[]))(target),
  };
});

/** Excel.ConditionalRangeBorder */
export const conditionalBorder: ObjectMaker<ConditionalBorderTarget> = defineClass('ConditionalRangeBorder', () => {
  const edge = ({ format, index }: ConditionalBorderTarget) =>
    format.style.border?.[sides[index]] ?? { line: 'none' as const, color: null };
  const change = (target: ConditionalBorderTarget, value: ReturnType<typeof edge>): void => {
    restyle(target, { border: { ...target.format.style.border, [sides[target.index]]: value } });
  };
  return {
    scalars: {
      SideIndex: { get: ({ index }) => index },
      Style: {
        get: (target) => borderWords[edge(target).line][0],
        set: (target, value) => {
          change(target, { line: borderLine(textIn(value), 'Thin'), color: edge(target).color ?? '#000000' });
        },
      },
      Color: {
        get: (target) => edge(target).color ?? '#000000',
        set: (target, value) => {
          const { line } = edge(target);
          change(target, { line: line === 'none' ? 'thin' : line, color: colorIn(value) });
        },
      },
    },
  };
});
