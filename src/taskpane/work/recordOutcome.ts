import { failureOf } from '../../excel/failure';
import type { JobContext } from '../../jobs/context';
import type { LeftVisit, RecordResult } from '../../jobs/record/recording';
import { previewRecord } from '../../jobs/recordJob';
import type { ListResult, RecordOutcome, RecordPreview, ResultLeft } from './desk';

/** What recording did, as the pane tells it. */
export function recordOutcome({ rows, beside, left }: RecordResult): RecordOutcome {
  const places = [...rows, ...beside];
  return { sheets: [...new Set(places.map(({ sheet }) => sheet))], rows: places.length, left: left.map(resultLeft) };
}

/** The preview of recording; that there is no list is an answer and no failure here. */
export async function recordPreview(context: JobContext): Promise<RecordPreview> {
  try {
    const { lists, registers, planned, left, open } = await previewRecord(context);
    const rows = planned.map(({ line, kind }): ListResult => ({
      room: line.room,
      name: line.name,
      visitor: line.staff,
      outcome: line.outcome,
      satisfaction: line.satisfaction,
      kind,
    }));
    const hasRegister = rows.length > 0 || !left.some(({ because }) => because === 'no-register');
    return { lists, registers, hasRegister, rows, left: left.map(resultLeft), open };
  } catch (error) {
    if (failureOf(error).code !== 'no-visit-list') throw error;
    return { lists: [], registers: [], hasRegister: true, rows: [], left: [], open: 0 };
  }
}

function resultLeft({ line, kind, because, sheet }: LeftVisit): ResultLeft {
  return { room: line.room, name: line.name, kind, because, sheet };
}
