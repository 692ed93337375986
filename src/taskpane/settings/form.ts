import { figureFits, figuresOf, type Figure } from '../../regulations/figures';
import { packs } from '../../regulations/packs';
import { parseSettings } from '../../regulations/parseSettings';
import type { OfficeSettings } from '../../regulations/settings';
import { FIELDS, fieldProblem, numberOf, perCent, shownField, typedField } from './fields';
import { LISTS, partsOf, rowProblems, rowsOf, type ListName, type Row } from './lists';

/** The settings as a person edits them. What the form does not show (columns, verdicts, draws …) is kept from the base. */
export interface SettingsForm {
  readonly packs: readonly string[];
  /** Key of the figure → what is typed; a share as per cent. Only figures that differ from the packs. */
  readonly figures: Readonly<Record<string, string>>;
  /** Subject of a conflict → the rule that shall hold. */
  readonly choices: Readonly<Record<string, string>>;
  /** Path of a single value (`options.matterDays`) → what is typed. */
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<ListName, readonly Row[]>>;
}

/** A field that cannot be saved as it is. */
export interface FormProblem {
  /** `packs`, a path of `values`, `figures.<key>`, `staff.2.minutes` (rows counted as they are shown, from 0). */
  readonly field: string;
  /** End of a key `settings.wrong.…`. */
  readonly code: string;
}

/** All figures of all packs by their keys. */
const FIGURES: ReadonlyMap<string, Figure> = new Map(packs.flatMap(figuresOf).map((figure) => [figure.key, figure]));

/** The settings as text for the form. */
export function toForm(settings: OfficeSettings): SettingsForm {
  return {
    packs: settings.packs,
    figures: Object.fromEntries(
      Object.entries(settings.figures).map(([key, value]) => [key, figureText(value, isShare(key))]),
    ),
    choices: settings.choices,
    values: Object.fromEntries(FIELDS.map((spec) => [spec.path, shownField(spec, at(settings, spec.path))])),
    lists: rowsOf(settings),
  };
}

/** A figure as it is typed: a share of 0.05 is 5. */
export function figureText(value: number, share: boolean): string {
  return share ? perCent(value) : String(value);
}

/** Whether a figure is typed as per cent. */
function isShare(key: string): boolean {
  const known = FIGURES.get(key) ?? [...FIGURES.values()].find(({ rule }) => rule === key);
  return known?.unit === 'share';
}

export type SavedForm =
  | { readonly settings: OfficeSettings; readonly problems?: undefined }
  | { readonly settings?: undefined; readonly problems: readonly FormProblem[] };

/**
 * The settings that a form says, on top of those it was made from, or everything in it that cannot be saved. A value that nobody
 * touched stays what it was to the last decimal.
 */
export function fromForm(form: SettingsForm, base: OfficeSettings): SavedForm {
  const problems = formProblems(form);
  if (problems.length > 0) return { problems };
  const before = toForm(base);
  const draft = structuredClone({ ...base, ...partsOf(form.lists) }) as unknown as Record<string, unknown>;
  for (const spec of FIELDS) {
    const text = form.values[spec.path] ?? '';
    if (text !== before.values[spec.path]) put(draft, spec.path, typedField(spec, text));
  }
  draft['packs'] = [...form.packs];
  draft['choices'] = { ...form.choices };
  draft['figures'] = Object.fromEntries(
    Object.entries(form.figures)
      .filter(([, text]) => text.trim() !== '')
      .map(([key, text]) => [key, text === before.figures[key] ? base.figures[key] : figureValue(key, text)]),
  );
  const { settings, problems: refused } = parseSettings(draft);
  return settings !== undefined
    ? { settings }
    : { problems: refused.map(({ path, code }) => ({ field: path, code: code === 'unknown-pack' ? code : 'value' })) };
}

/** Everything in the form that cannot be saved, in the order of the screen. */
export function formProblems(form: SettingsForm): FormProblem[] {
  const problems: FormProblem[] = form.packs.length === 0 ? [{ field: 'packs', code: 'noPack' }] : [];
  for (const [key, text] of Object.entries(form.figures)) {
    const code = figureProblem(key, text);
    if (code !== null) problems.push({ field: `figures.${key}`, code });
  }
  for (const spec of FIELDS) {
    const code = fieldProblem(spec, form.values[spec.path] ?? '');
    if (code !== null) problems.push({ field: spec.path, code });
  }
  const value = (path: string) => form.values[path] ?? '';
  for (const hours of ['contactHours', 'signs.hours']) {
    if (value(`${hours}.from`) >= value(`${hours}.to`)) problems.push({ field: `${hours}.to`, code: 'before' });
  }
  if (value('options.complaintRateBase') === 'area' && value('options.managedArea').trim() === '') {
    problems.push({ field: 'options.managedArea', code: 'area' });
  }
  const inLists = LISTS.flatMap((list) =>
    rowProblems(list, form.lists[list]).map(({ row, key, code }) => ({ field: `${list}.${row}.${key}`, code })),
  );
  return [...problems, ...inLists];
}

function figureValue(key: string, text: string): number {
  return isShare(key) ? numberOf(text) / 100 : numberOf(text);
}

function figureProblem(key: string, text: string): string | null {
  const figure = FIGURES.get(key);
  if (text.trim() === '' || figure === undefined) return null;
  const value = figureValue(key, text);
  if (Number.isNaN(value)) return 'number';
  if (figureFits(figure, value)) return null;
  return figure.unit === 'share' ? 'share' : 'figure';
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);
}

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  const part = keys.reduce((each, key) => each[key] as Record<string, unknown>, target);
  part[last] = value;
}
