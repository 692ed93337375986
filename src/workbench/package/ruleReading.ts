import { parseAreas } from '../model/address';
import type { ComparisonOperator, ConditionalFormat, DataValidation, ScalePoint } from '../model/rules';
import type { DifferentialStyle } from '../model/styles';
import type { AutoFilter, FilterCriteria, FilterOperator } from '../model/tables';
import { parseArea } from '../model/address';
import { modelFormula } from './formulaText';
import { readColor } from './theme';
import { type XmlDocument, type XmlElement, child, childrenOf, descendants, flag, numberOf, textOf } from './xml';

/** Validations of a sheet: the classic ones and those Excel 2010 keeps in an extension (lists on other sheets). */
export function readValidations(document: XmlDocument): { rules: DataValidation[]; extended: boolean } {
  const { root } = document;
  const rules = childrenOf(child(root, 'dataValidations'), 'dataValidation').map((each) =>
    readValidation(document, each),
  );
  const before = rules.length;
  for (const ext of childrenOf(child(root, 'extLst'), 'ext')) {
    for (const list of childrenOf(ext, 'dataValidations')) {
      for (const each of childrenOf(list, 'dataValidation')) rules.push(readValidation(document, each));
    }
  }
  return { rules: rules.filter((rule) => rule.areas.length > 0), extended: rules.length > before };
}

function readValidation(document: XmlDocument, element: XmlElement): DataValidation {
  const formula = (name: string): string | null => {
    const found = child(element, name);
    if (found === null) return null;
    return modelFormula(textOf(document, child(found, 'f') ?? found).trim());
  };
  const sqref = element.attributes.get('sqref') ?? textIn(document, child(element, 'sqref'));
  const text = (name: string): string => element.attributes.get(name) ?? '';
  return {
    areas: parseAreas(sqref),
    type: (element.attributes.get('type') ?? 'none') as DataValidation['type'],
    operator: (element.attributes.get('operator') ?? 'between') as ComparisonOperator,
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    allowBlank: flag(element, 'allowBlank'),
    // The attribute hides the arrow, whatever its name says.
    dropDown: !flag(element, 'showDropDown'),
    errorStyle: (element.attributes.get('errorStyle') ?? 'stop') as DataValidation['errorStyle'],
    showError: flag(element, 'showErrorMessage'),
    errorTitle: text('errorTitle'),
    error: text('error'),
    showPrompt: flag(element, 'showInputMessage'),
    promptTitle: text('promptTitle'),
    prompt: text('prompt'),
  };
}

function textIn(document: XmlDocument, element: XmlElement | null): string {
  return element === null ? '' : textOf(document, element);
}

/** Conditional formats of a sheet, those of the main list; extensions are kept as they are. */
export function readConditionalFormats(
  document: XmlDocument,
  differential: readonly DifferentialStyle[],
  theme: readonly string[],
): ConditionalFormat[] {
  const formats: ConditionalFormat[] = [];
  for (const group of childrenOf(document.root, 'conditionalFormatting')) {
    const areas = parseAreas(group.attributes.get('sqref') ?? '');
    for (const rule of childrenOf(group, 'cfRule')) {
      const style = numberOf(rule, 'dxfId');
      const scale = child(rule, 'colorScale') ?? child(rule, 'dataBar') ?? child(rule, 'iconSet');
      formats.push({
        id: `file-${formats.length + 1}`,
        areas: [...areas],
        type: rule.attributes.get('type') ?? 'expression',
        priority: numberOf(rule, 'priority') ?? 1,
        stopIfTrue: flag(rule, 'stopIfTrue'),
        operator: rule.attributes.get('operator') ?? null,
        formulas: childrenOf(rule, 'formula').map((each) => modelFormula(textOf(document, each).trim())),
        text: rule.attributes.get('text') ?? null,
        rank: numberOf(rule, 'rank'),
        percent: flag(rule, 'percent'),
        bottom: flag(rule, 'bottom'),
        aboveAverage: flag(rule, 'aboveAverage', true),
        timePeriod: rule.attributes.get('timePeriod') ?? null,
        style: style === null ? {} : (differential[style] ?? {}),
        scale: scale === null ? [] : readScale(scale, theme),
        iconSet: scale?.local === 'iconSet' ? (scale.attributes.get('iconSet') ?? '3TrafficLights1') : null,
        markup: document.text.slice(rule.start, rule.end),
      });
    }
  }
  return formats;
}

function readScale(element: XmlElement, theme: readonly string[]): ScalePoint[] {
  const colors = childrenOf(element, 'color').map((each) => readColor(each, theme));
  return childrenOf(element, 'cfvo').map((point, i) => ({
    type: (point.attributes.get('type') ?? 'num') as ScalePoint['type'],
    value: point.attributes.get('val') ?? null,
    color: colors[i] ?? (element.local === 'dataBar' && i === 0 ? (colors[0] ?? null) : null),
  }));
}

/** A filter of a sheet or a table. */
export function readAutoFilter(document: XmlDocument, element: XmlElement | null): AutoFilter | null {
  const area = parseArea(element?.attributes.get('ref') ?? '');
  if (element === null || area === null) return null;
  const criteria = new Map<number, FilterCriteria>();
  for (const column of childrenOf(element, 'filterColumn')) {
    const position = numberOf(column, 'colId');
    const content = column.children[0];
    if (position === null || content === undefined) continue;
    criteria.set(position, readCriteria(document, content));
  }
  return { area, criteria };
}

function readCriteria(document: XmlDocument, content: XmlElement): FilterCriteria {
  const kept: FilterCriteria = { kind: 'kept', markup: document.text.slice(content.start, content.end) };
  if (content.local === 'filters' && content.children.every((each) => each.local === 'filter')) {
    const values = content.children.map((each) => each.attributes.get('val') ?? '');
    return { kind: 'values', values, blanks: flag(content, 'blank') };
  }
  if (content.local === 'customFilters' && !descendants(content, 'extLst').next().value) {
    const conditions = childrenOf(content, 'customFilter').map((each) => ({
      operator: (each.attributes.get('operator') ?? 'equal') as FilterOperator,
      value: each.attributes.get('val') ?? '',
    }));
    return { kind: 'custom', and: flag(content, 'and'), conditions };
  }
  return kept;
}
