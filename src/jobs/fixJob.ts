import { drawSheets } from '../excel/drawSheet';
import { applyRepairs, type NotRepaired } from '../excel/repairs';
import type { Finding, Fix } from '../findings/finding';
import { changeList, type Change } from '../reports/changeList';
import { checkJob } from './checkJob';
import { begin, report, type JobContext } from './context';

export interface FixRequest {
  /** Findings whose repairs the user has seen and chosen; without them everything that a check offers. */
  readonly findings?: readonly Finding[];
  /** Limits the repairs to these finding codes. */
  readonly codes?: readonly string[];
  /** Adds the sheet 修改清单. */
  readonly list: boolean;
}

export interface FixResult {
  readonly done: number;
  readonly changes: readonly Change[];
  /** Number of the journal's entry, by which it can be undone; `null` when nothing was written. */
  readonly entry: number | null;
  /** Name of the change list's sheet, where one was made. */
  readonly sheet: string | null;
}

type CodedFix = Fix & Pick<Finding, 'code' | 'params'>;

/** Repairs what can be repaired safely and lists what was done and what was left, with the reason. */
export async function fixJob(context: JobContext, request: FixRequest): Promise<FixResult> {
  const findings = request.findings ?? (await checkJob(context)).findings;
  const { chosen, superseded } = chooseFixes(findings, request.codes);
  await begin(context, 'repair');
  const result = await applyRepairs(context.gate, chosen, {
    day: context.today,
    signal: context.signal,
    onWritten: (done, all) => report(context, 'repair', null, done, all),
  });
  const changes = [
    ...result.done.map((fix) => change(fix, 'done')),
    ...result.left.map(({ fix, because }) => change(fix, because)),
    ...superseded.map((fix) => change(fix, 'superseded')),
  ];
  const sheet = request.list ? await writeChangeList(context, changes) : null;
  return { done: result.done.length, changes, entry: result.entry, sheet };
}

/** Puts the sheet 修改清单 into the workbook; returns its name. */
export async function writeChangeList(context: JobContext, changes: readonly Change[]): Promise<string> {
  await begin(context, 'draw');
  const plan = changeList(changes, context.today, context.say);
  const [name] = await drawSheets(context.gate, [plan], { signal: context.signal });
  return name!;
}

/** One repair a cell: where two findings want to write the same cell the first one does. */
function chooseFixes(
  findings: readonly Finding[],
  codes: readonly string[] | undefined,
): { chosen: CodedFix[]; superseded: CodedFix[] } {
  const chosen = new Map<string, CodedFix>();
  const superseded: CodedFix[] = [];
  for (const { code, fix, params } of findings) {
    if (fix === null || (codes !== undefined && !codes.includes(code))) continue;
    const key = `${fix.sheet}!${fix.cell}`;
    const standing = chosen.get(key);
    if (standing === undefined) chosen.set(key, { ...fix, code, params });
    else if (standing.after !== fix.after) superseded.push({ ...fix, code, params });
  }
  return { chosen: [...chosen.values()], superseded };
}

function change(fix: CodedFix, result: NotRepaired | 'done' | 'superseded'): Change {
  return {
    sheet: fix.sheet,
    cell: fix.cell,
    code: fix.code,
    params: fix.params,
    before: fix.before,
    after: fix.after,
    ...(fix.numberFormat === undefined ? {} : { numberFormat: fix.numberFormat }),
    result,
  };
}
