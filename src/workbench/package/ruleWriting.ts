import { areaAddress } from '../model/address';
import type { ConditionalFormat, DataValidation, ScalePoint } from '../model/rules';
import type { Sheet } from '../model/sheet';
import type { AutoFilter } from '../model/tables';
import { fileFormula } from './formulaText';
import type { StyleWriter } from './styleWriting';
import { type XmlDocument, childrenOf, child, escapeText, prefixOf, writeAttributes } from './xml';

/** A filter with its criteria. */
export function writeAutoFilter(p: string, filter: AutoFilter | null): string | null {
  if (filter === null) return null;
  const columns = [...filter.criteria]
    .sort(([a], [b]) => a - b)
    .map(([position, criterion]) => {
      let content: string;
      if (criterion.kind === 'kept') content = criterion.markup;
      else if (criterion.kind === 'values') {
        const values = criterion.values.map((value) => `<${p}filter${writeAttributes({ val: value })}/>`).join('');
        content = `<${p}filters${writeAttributes({ blank: criterion.blanks || null })}>${values}</${p}filters>`;
      } else {
        const conditions = criterion.conditions.map(
          ({ operator, value }) =>
            `<${p}customFilter${writeAttributes({ operator: operator === 'equal' ? null : operator, val: value })}/>`,
        );
        content = `<${p}customFilters${writeAttributes({ and: criterion.and || null })}>${conditions.join('')}</${p}customFilters>`;
      }
      return `<${p}filterColumn colId="${position}">${content}</${p}filterColumn>`;
    });
  const ref = areaAddress(filter.area);
  return columns.length === 0
    ? `<${p}autoFilter ref="${ref}"/>`
    : `<${p}autoFilter ref="${ref}">${columns.join('')}</${p}autoFilter>`;
}

/** All validations in the classic list, which takes references to other sheets since Excel 2010. */
export function writeValidations(p: string, rules: readonly DataValidation[]): string | null {
  if (rules.length === 0) return null;
  const written = rules.map((rule) => {
    const compares = rule.type !== 'none' && rule.type !== 'list' && rule.type !== 'custom';
    const attributes = writeAttributes({
      type: rule.type === 'none' ? null : rule.type,
      errorStyle: rule.errorStyle === 'stop' ? null : rule.errorStyle,
      operator: compares && rule.operator !== 'between' ? rule.operator : null,
      allowBlank: rule.allowBlank || null,
      showDropDown: rule.dropDown ? null : true,
      showInputMessage: rule.showPrompt || null,
      showErrorMessage: rule.showError || null,
      errorTitle: rule.errorTitle === '' ? null : rule.errorTitle,
      error: rule.error === '' ? null : rule.error,
      promptTitle: rule.promptTitle === '' ? null : rule.promptTitle,
      prompt: rule.prompt === '' ? null : rule.prompt,
      sqref: rule.areas.map(areaAddress).join(' '),
    });
    const formula = (name: string, text: string | null): string =>
      text === null || text === '' ? '' : `<${p}${name}>${escapeText(fileFormula(text, null))}</${p}${name}>`;
    return `<${p}dataValidation${attributes}>${formula('formula1', rule.formula1)}${formula('formula2', rule.formula2)}</${p}dataValidation>`;
  });
  return `<${p}dataValidations count="${rules.length}">${written.join('')}</${p}dataValidations>`;
}

/** Markup of the extension list without the validations that Excel 2010 keeps there; they are written in the classic list instead. Null when nothing is left. */
export function withoutExtendedValidations(document: XmlDocument): string | null {
  const list = child(document.root, 'extLst');
  if (list === null) return null;
  const kept = childrenOf(list, 'ext').filter((ext) => !ext.children.some((each) => each.local === 'dataValidations'));
  if (kept.length === list.children.length) return document.text.slice(list.start, list.end);
  if (kept.length === 0) return null;
  const content = kept.map((each) => document.text.slice(each.start, each.end)).join('');
  return `${document.text.slice(list.start, list.openEnd)}${content}</${list.name}>`;
}

/** Conditional formats, neighbours with the same cells together; a rule nobody changed keeps its markup, but for its priority. */
export function writeConditionalFormats(document: XmlDocument, sheet: Sheet, styles: StyleWriter): string | null {
  const p = prefixOf(document.root);
  const groups: { sqref: string; rules: string[] }[] = [];
  for (const format of sheet.conditionalFormats) {
    const sqref = format.areas.map(areaAddress).join(' ');
    const rule =
      format.markup === null
        ? writeRule(p, format, styles)
        : format.markup.replace(/(\spriority=)("[^"]*"|'[^']*')/, `$1"${format.priority}"`);
    const last = groups.at(-1);
    if (last?.sqref === sqref) last.rules.push(rule);
    else groups.push({ sqref, rules: [rule] });
  }
  if (groups.length === 0) return null;
  return groups
    .map(
      ({ sqref, rules }) => `<${p}conditionalFormatting sqref="${sqref}">${rules.join('')}</${p}conditionalFormatting>`,
    )
    .join('');
}

const styleless = new Set(['colorScale', 'dataBar', 'iconSet']);

function writeRule(p: string, format: ConditionalFormat, styles: StyleWriter): string {
  const visual = styleless.has(format.type);
  const styled = !visual && Object.keys(format.style).length > 0;
  const attributes = writeAttributes({
    type: format.type,
    dxfId: styled ? styles.differential(format.style) : null,
    priority: format.priority,
    stopIfTrue: format.stopIfTrue || null,
    aboveAverage: format.type === 'aboveAverage' && !format.aboveAverage ? false : null,
    percent: format.percent || null,
    bottom: format.bottom || null,
    operator: format.operator,
    text: format.text,
    timePeriod: format.timePeriod,
    rank: format.rank,
  });
  const formulas = format.formulas
    .map((text) => `<${p}formula>${escapeText(fileFormula(text, null))}</${p}formula>`)
    .join('');
  return `<${p}cfRule${attributes}>${formulas}${visual ? writeScale(p, format) : ''}</${p}cfRule>`;
}

function writeScale(p: string, format: ConditionalFormat): string {
  const point = ({ type, value }: ScalePoint): string => {
    const known = type === 'autoMin' ? 'min' : type === 'autoMax' ? 'max' : type;
    return `<${p}cfvo${writeAttributes({ type: known, val: value })}/>`;
  };
  const color = (value: string | null): string => `<${p}color rgb="FF${(value ?? '#638EC6').slice(1).toUpperCase()}"/>`;
  const points = format.scale.map(point).join('');
  if (format.type === 'colorScale')
    return `<${p}colorScale>${points}${format.scale.map((each) => color(each.color)).join('')}</${p}colorScale>`;
  if (format.type === 'dataBar') return `<${p}dataBar>${points}${color(format.scale[0]?.color ?? null)}</${p}dataBar>`;
  return `<${p}iconSet${writeAttributes({ iconSet: format.iconSet })}>${points}</${p}iconSet>`;
}
