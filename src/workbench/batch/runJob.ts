import { checkJob, markFindings, writeFindings } from '../../jobs/checkJob';
import type { JobContext } from '../../jobs/context';
import { fixJob } from '../../jobs/fixJob';
import type { OpenedLedger } from '../../jobs/openLedger';
import { planJob } from '../../jobs/planJob';
import { ratesJob } from '../../jobs/ratesJob';
import { recordJob } from '../../jobs/recordJob';
import { summaryJob } from '../../jobs/summaryJob';
import type { BatchRequest } from './arguments';
import { fixDocument, recordDocument } from './documents/changes';
import { checkDocument } from './documents/check';
import type { DocumentInput } from './documents/common';
import { planDocument } from './documents/plan';
import { ratesDocument, summaryDocument } from './documents/rates';
import { checkText, fixText, planText, ratesText, recordText, summaryText } from './readable';

/** What a job gives to standard output, in both forms, and whether it ends with status 1. */
export interface JobOutput {
  readonly document: object;
  readonly text: string;
  readonly foundErrors: boolean;
  /** Years whose holidays nobody has told us: their workdays were taken to be Monday to Friday. */
  readonly uncoveredYears: readonly number[];
}

/** Runs the job the command line asks for on the open workbook. */
export async function runJob(request: BatchRequest, context: JobContext, input: DocumentInput): Promise<JobOutput> {
  const { say } = context;
  const month = request.month ?? undefined;
  switch (request.job) {
    case 'check': {
      const result = await checkJob(context);
      if (request.out !== null) {
        await markFindings(context, result.findings);
        await writeFindings(context, result.findings, result.opened);
      }
      const text = checkText(result, say);
      return { ...done(checkDocument(input, result), text, result.opened), foundErrors: result.counts.error > 0 };
    }
    case 'fix': {
      const result = await fixJob(context, { list: true, ...(request.codes === null ? {} : { codes: request.codes }) });
      return done(fixDocument(input, result), fixText(result, say));
    }
    case 'rates': {
      const result = await ratesJob(context, month);
      return done(ratesDocument(input, result, say), ratesText(result, say), result.opened);
    }
    case 'plan': {
      const result = await planJob(context, { date: request.date ?? undefined, draw: request.out !== null });
      return done(planDocument(input, result), planText(result, say), result.opened);
    }
    case 'record': {
      const result = await recordJob(context);
      return done(recordDocument(input, result), recordText(result, say));
    }
    case 'summary': {
      const result = await summaryJob(context, month);
      return done(summaryDocument(input, result, say), summaryText(result, say), result.opened);
    }
  }
}

function done(document: object, text: string, opened?: OpenedLedger): JobOutput {
  return { document, text, foundErrors: false, uncoveredYears: opened?.ledger.calendar.uncoveredYears() ?? [] };
}
