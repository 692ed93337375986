import type { Sheet } from '../../model/sheet';

/** The lists a sheet's data validations offer, in the grid's form: by `row_column`. Lists that stand in cells are not shown. */
export function dropDowns(sheet: Sheet, rows: number, columns: number): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { type, formula1, areas, dropDown, errorStyle, showError, prompt, showPrompt } of sheet.validations) {
    const literal = /^"(.*)"$/s.exec(formula1 ?? '');
    if (type !== 'list' || literal === null || !dropDown) continue;
    const entry = {
      type: 'dropdown',
      type2: 'false',
      rangeTxt: '',
      value1: literal[1]!.replaceAll('""', '"'),
      value2: '',
      validity: '',
      remote: false,
      prohibitInput: showError && errorStyle === 'stop',
      hintShow: showPrompt && prompt !== '',
      hintValue: prompt,
    };
    for (const area of areas) {
      for (let row = area.top; row <= Math.min(area.bottom, rows - 1); row++) {
        for (let column = area.left; column <= Math.min(area.right, columns - 1); column++) {
          found[`${row}_${column}`] = entry;
        }
      }
    }
  }
  return found;
}
