import { changeSettings } from '../excel/settingsStore';
import type { Finding } from '../findings/finding';
import { findingKey } from '../findings/findingKey';
import { withVerdict, type VerdictWord } from '../findings/signs/verdicts';
import type { JobContext } from './context';

/** Keeps in the workbook what the supervisor found out about a sign (待核查); `null` takes his verdict back. */
export async function verdictJob(
  { gate, today, signal }: Pick<JobContext, 'gate' | 'today' | 'signal'>,
  sign: Finding,
  verdict: VerdictWord | null,
  note: string,
): Promise<void> {
  const key = findingKey(sign);
  await changeSettings(gate, (settings) => withVerdict(settings, key, verdict, note, today), { signal });
}
