import { choosable } from './combine';
import { findFigure, figureFits, figuresOf } from './figures';
import { packById, packs } from './packs/index';
import { defaultSettings, officeSettingsSchema, type OfficeSettings } from './settings';

/** What is wrong with a setting file: where, and a code (`invalid`, `unknown-pack`, `unknown-figure`, `figure-out-of-range`, `unknown-choice`, `newer-version`). */
export interface SettingsProblem {
  /** Path inside the file, `staff.2.name`; empty for the file as a whole. */
  readonly path: string;
  readonly code:
    | 'not-json'
    | 'invalid'
    | 'newer-version'
    | 'unknown-pack'
    | 'unknown-figure'
    | 'figure-out-of-range'
    | 'unknown-choice';
  /** The reader's own words for `invalid` (zod), the offending text otherwise. */
  readonly detail: string;
}

export type ParsedSettings =
  | { readonly settings: OfficeSettings; readonly problems?: undefined }
  | { readonly settings?: undefined; readonly problems: readonly SettingsProblem[] };

/** The format's present version; older ones are brought up step by step. */
const CURRENT_VERSION = 2;

type Raw = Record<string, unknown>;

/** `MIGRATIONS[n]` makes version n + 1 out of version n. Version 0 is a file written by hand that states no version. */
const MIGRATIONS: readonly ((raw: Raw) => Raw)[] = [(raw) => ({ ...raw, version: 1 }), optionsMayBeUnsaid];

/** Version 2: `false` of version 1 meant as much as nothing said; the packs decide then. */
function optionsMayBeUnsaid(raw: Raw): Raw {
  const options = raw['options'];
  if (typeof options !== 'object' || options === null) return { ...raw, version: 2 };
  const { fairIsSatisfied, ...others } = options as Raw;
  return {
    ...raw,
    version: 2,
    options: fairIsSatisfied === true ? { ...others, fairIsSatisfied } : others,
  };
}

/**
 * Reads settings from JSON text or from an already parsed value. A file with a problem is refused as a whole: nothing of it is
 * taken over.
 */
export function parseSettings(json: unknown): ParsedSettings {
  let raw: unknown = json;
  if (typeof json === 'string') {
    try {
      raw = JSON.parse(json);
    } catch {
      return { problems: [{ path: '', code: 'not-json', detail: '' }] };
    }
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { problems: [{ path: '', code: 'invalid', detail: 'expected object' }] };
  }
  let current = raw as Raw;
  const version = current['version'] ?? 0;
  if (typeof version === 'number' && version > CURRENT_VERSION) {
    return { problems: [{ path: 'version', code: 'newer-version', detail: String(version) }] };
  }
  if (typeof version === 'number' && Number.isInteger(version) && version >= 0) {
    for (const migrate of MIGRATIONS.slice(version)) current = migrate(current);
  }
  const parsed = officeSettingsSchema.safeParse(current);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        code: 'invalid' as const,
        detail: message,
      })),
    };
  }
  const problems = [packProblems, figureProblems, choiceProblems].flatMap((problemsOf) => problemsOf(parsed.data));
  return problems.length > 0 ? { problems } : { settings: parsed.data };
}

function packProblems({ packs: ids }: OfficeSettings): SettingsProblem[] {
  return ids.flatMap((id, index) =>
    packById(id) === undefined ? [{ path: `packs.${index}`, code: 'unknown-pack' as const, detail: id }] : [],
  );
}

function figureProblems({ figures }: OfficeSettings): SettingsProblem[] {
  const known = packs.flatMap(figuresOf);
  return Object.entries(figures).flatMap(([name, value]): SettingsProblem[] => {
    const figure = findFigure(known, name);
    const path = `figures.${name}`;
    if (figure === undefined) return [{ path, code: 'unknown-figure', detail: name }];
    return figureFits(figure, value) ? [] : [{ path, code: 'figure-out-of-range', detail: String(value) }];
  });
}

/** A choice names a subject that packs state something about, and a rule that does; whether these packs are in force is no matter. */
function choiceProblems({ choices }: OfficeSettings): SettingsProblem[] {
  const chosen = Object.entries(choices);
  if (chosen.length === 0) return [];
  const subjects = choosable(packs, defaultSettings());
  return chosen.flatMap(([subject, rule]): SettingsProblem[] =>
    subjects.get(subject)?.has(rule) === true
      ? []
      : [{ path: `choices.${subject}`, code: 'unknown-choice', detail: `${subject}: ${rule}` }],
  );
}
