import { isFindingCode } from '../../findings/codes';
import { packById, packs as allPacks } from '../../regulations/packs/index';
import { dayFromIso, type Day, type Month } from '../../values/moment';
import { BadUsage } from './badUsage';

export const JOBS = ['check', 'fix', 'rates', 'plan', 'record', 'summary'] as const;
export type JobName = (typeof JOBS)[number];

/** Named in batch.md, to come in a later version. */
const LATER_JOBS = ['report', 'consolidate'];

/** What the command line asks for. */
export interface BatchRequest {
  readonly job: JobName;
  readonly workbook: string;
  readonly today: Day | null;
  readonly date: Day | null;
  readonly month: Month | null;
  readonly packs: readonly string[] | null;
  readonly codes: readonly string[] | null;
  readonly settings: string | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
}

const FLAGS = ['--json', '--quiet'];
const VALUES = ['--today', '--date', '--month', '--pack', '--codes', '--settings', '--out'];

/** Options that only some jobs understand; one that would silently do nothing is bad usage. */
const ONLY_FOR: Readonly<Record<string, readonly JobName[]>> = {
  '--date': ['plan'],
  '--month': ['rates', 'summary'],
  '--codes': ['fix'],
  '--out': ['check', 'fix', 'plan', 'record', 'summary'],
};

/** Jobs that change registers; without an output file their work would be lost unseen. */
const NEED_OUT: readonly JobName[] = ['fix', 'record'];

/** Reads the command line. @throws BadUsage */
export function readArguments(argv: readonly string[]): BatchRequest {
  const { words, options } = split(argv);
  const [name, ...workbooks] = words;
  const job = jobOf(name);
  for (const [option, jobs] of Object.entries(ONLY_FOR)) {
    if (options.has(option) && !jobs.includes(job)) throw new BadUsage('option-not-for', { option, job });
  }
  const [workbook, ...others] = workbooks;
  if (workbook === undefined) throw new BadUsage('workbook-missing');
  if (others.length > 0) throw new BadUsage('workbook-many', { job });
  if (NEED_OUT.includes(job) && !options.has('--out')) throw new BadUsage('out-missing', { job });
  return {
    job,
    workbook,
    today: dayOption(options, '--today'),
    date: dayOption(options, '--date'),
    month: monthOption(options),
    packs: packsOption(options),
    codes: codesOption(options),
    settings: options.get('--settings') ?? null,
    out: options.get('--out') ?? null,
    json: options.has('--json'),
    quiet: options.has('--quiet'),
  };
}

function split(argv: readonly string[]): { words: string[]; options: Map<string, string> } {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]!;
    const [option = '', given] = word.startsWith('--') ? word.split(/=(.*)/s) : [];
    if (option === '') words.push(word);
    else if (FLAGS.includes(option) && given === undefined) options.set(option, '');
    else if (VALUES.includes(option)) {
      const value = given ?? argv[++index];
      if (value === undefined || value === '' || value.startsWith('--')) throw new BadUsage('option-value', { option });
      options.set(option, value);
    } else throw new BadUsage('option-unknown', { option: word });
  }
  return { words, options };
}

function jobOf(name: string | undefined): JobName {
  if (name === undefined) throw new BadUsage('job-missing');
  if (LATER_JOBS.includes(name)) throw new BadUsage('job-later', { job: name });
  const job = JOBS.find((each) => each === name);
  if (job === undefined) throw new BadUsage('job-unknown', { job: name });
  return job;
}

function dayOption(options: ReadonlyMap<string, string>, option: string): Day | null {
  const value = options.get(option);
  if (value === undefined) return null;
  const day = dayFromIso(value);
  if (day === null) throw new BadUsage('date-wrong', { option, value });
  return day;
}

function monthOption(options: ReadonlyMap<string, string>): Month | null {
  const value = options.get('--month');
  if (value === undefined) return null;
  if (dayFromIso(`${value}-01`) === null) throw new BadUsage('month-wrong', { value });
  return value;
}

function packsOption(options: ReadonlyMap<string, string>): string[] | null {
  const value = options.get('--pack');
  if (value === undefined) return null;
  const packs = list(value);
  const unknown = packs.find((pack) => packById(pack) === undefined);
  if (unknown !== undefined || packs.length === 0) {
    const known = allPacks.map(({ id }) => id).join(', ');
    throw new BadUsage('pack-unknown', { pack: unknown ?? value }, known);
  }
  return packs;
}

function codesOption(options: ReadonlyMap<string, string>): string[] | null {
  const value = options.get('--codes');
  if (value === undefined) return null;
  const codes = list(value);
  const unknown = codes.find((code) => !isFindingCode(code));
  if (unknown !== undefined || codes.length === 0) throw new BadUsage('code-unknown', { code: unknown ?? value });
  return codes;
}

function list(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
