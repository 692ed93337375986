import { cellAddress } from '../../registers/address';
import { BODY, CENTRED, DAY_FORMAT, HEADER, NOTE } from '../looks';
import { linkTo, placeText } from '../place';
import type { Say } from '../say';
import { asText, type SheetDraft } from '../sheetDraft';
import { linesOf } from '../textWidth';
import { ANALYSIS_WIDTHS } from './frequencies';
import type { Opinion } from './opinions';

const MOST_LINES = 200;
/** The text runs over these columns. */
const TEXT = { left: 4, right: 9 } as const;

/** The opinions of the month, one a line, with topic and source: what no word is known of comes last, for somebody to read. */
export function opinionList(draft: SheetDraft, opinions: readonly Opinion[], unsorted: string, say: Say): void {
  if (opinions.length === 0) {
    draft.line(say('analysis.opinions.none'), NOTE, 18);
    return;
  }
  const headers = ['topic', 'day', 'from', 'text', '', '', '', '', '', 'source'];
  const header = draft.block([headers.map((key) => (key === '' ? null : asText(say(`analysis.opinions.${key}`))))], {
    look: HEADER,
  });
  draft.merge(`D${header}:I${header}`);
  const room = ANALYSIS_WIDTHS.slice(TEXT.left - 1, TEXT.right).reduce((sum, width) => sum + width, 0);
  const ordered = [...opinions].sort(
    (a, b) => Number(a.topics.length === 0) - Number(b.topics.length === 0) || (a.day ?? 0) - (b.day ?? 0),
  );
  for (const { row, day, text, from, topics } of ordered.slice(0, MOST_LINES)) {
    const shown = text.replace(/\s+/g, ' ');
    const topic = topics.length > 0 ? topics.join('、') : unsorted;
    const at = draft.block(
      [
        [
          asText(topic),
          day,
          asText(say(`analysis.from.${from}`)),
          asText(shown),
          null,
          null,
          null,
          null,
          null,
          asText(placeText(row)),
        ],
      ],
      {
        look: BODY,
        columnLooks: [
          null,
          { ...CENTRED, size: 9 },
          { ...CENTRED, size: 9 },
          null,
          null,
          null,
          null,
          null,
          null,
          { size: 9 },
        ],
        formats: [null, DAY_FORMAT, null, null, null, null, null, null, null, null],
      },
    );
    draft.merge(`D${at}:I${at}`);
    draft.link(linkTo(row, cellAddress(at, ANALYSIS_WIDTHS.length)));
    draft.height(at, Math.min(409, 6 + 14 * Math.max(linesOf(shown, room), linesOf(topic, ANALYSIS_WIDTHS[0]!))));
  }
  if (opinions.length > MOST_LINES)
    draft.line(say('summary.open.more', { count: opinions.length - MOST_LINES }), NOTE, 18);
}
