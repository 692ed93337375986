import { changeSettings } from '../excel/settingsStore';
import { withVerdict, type VerdictWord } from '../findings/signs/verdicts';
import type { JobContext } from './context';

/**
 * Keeps in the workbook what the supervisor found out about a sign (待核查).
 * @param key the sign's `findingKey`
 * @param verdict `null` takes an earlier one back
 */
export async function verdictJob(
  { gate, today, signal }: Pick<JobContext, 'gate' | 'today' | 'signal'>,
  key: string,
  verdict: VerdictWord | null,
  note = '',
): Promise<void> {
  await changeSettings(gate, (settings) => withVerdict(settings, key, verdict, note, today), { signal });
}
