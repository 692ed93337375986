import { drawSheets } from '../excel/drawSheet';
import { complaintForms } from '../reports/complaintForms';
import { begin, type JobContext } from './context';
import { openLedger } from './openLedger';

/**
 * Puts a paper form 客户投诉处理表 for each open complaint into the workbook (H4); gives the sheet's name, `null` where no regulation
 * in force has such a form or no complaint is open.
 */
export async function complaintFormsJob(context: JobContext): Promise<string | null> {
  const { ledger } = await openLedger(context);
  const plan = complaintForms(ledger, context.say);
  if (plan === null) return null;
  await begin(context, 'draw');
  const [name] = await drawSheets(context.gate, [plan], { signal: context.signal, activate: true });
  return name!;
}
