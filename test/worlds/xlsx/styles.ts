import { escapeXml } from './escape';
import type { Look } from './sheet';

/** Collects looks and gives each its index in cellXfs; index 0 is the plain cell. */
export class StyleBook {
  private readonly fonts = new Map<string, number>();
  private readonly fills = new Map<string, number>();
  private readonly formats = new Map<string, number>();
  private readonly xfs = new Map<string, number>();
  private readonly baseFont = font({});

  constructor() {
    this.fonts.set(this.baseFont, 0);
    this.fills.set('<fill><patternFill patternType="none"/></fill>', 0);
    this.fills.set('<fill><patternFill patternType="gray125"/></fill>', 1);
    this.indexOf({});
  }

  indexOf(look: Look): number {
    const fontId = index(this.fonts, font(look));
    const fillId =
      look.fill === undefined
        ? 0
        : index(
            this.fills,
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const formatId = look.format === undefined ? 0 : this.formatId(look.format);
    const alignment =
      look.align || look.wrap
        ? `<alignment${look.align ? ` horizontal="${look.align}"` : ''} vertical="center"${look.wrap ? ' wrapText="1"' : ''}/>`
        : '<alignment vertical="center"/>';
    return index(
      this.xfs,
      `<xf numFmtId="${formatId}" fontId="${fontId}" fillId="${fillId}" borderId="${look.border ? 1 : 0}" xfId="0"` +
        `${formatId ? ' applyNumberFormat="1"' : ''}${fontId ? ' applyFont="1"' : ''}${fillId ? ' applyFill="1"' : ''}${look.border ? ' applyBorder="1"' : ''} applyAlignment="1">${alignment}</xf>`,
    );
  }

  private formatId(format: string): number {
    const builtIn: Readonly<Record<string, number>> = { '0': 1, '0.00': 2, '@': 49, '0%': 9 };
    return builtIn[format] ?? 164 + index(this.formats, format);
  }

  xml(): string {
    const list = (name: string, of: Map<string, number>) =>
      `<${name} count="${of.size}">${[...of.keys()].join('')}</${name}>`;
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${164 + id}" formatCode="${escapeXml(code)}"/>`,
    );
    const side = (name: string) => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      list('fonts', this.fonts) +
      list('fills', this.fills) +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.xfs) +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}

function font(look: Look): string {
  return (
    `<font>${look.bold ? '<b/>' : ''}<sz val="${look.size ?? 11}"/>` +
    (look.color ? `<color rgb="FF${look.color}"/>` : '<color theme="1"/>') +
    `<name val="${escapeXml(look.font ?? '宋体')}"/><charset val="134"/></font>`
  );
}

function index(map: Map<string, number>, key: string): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}
