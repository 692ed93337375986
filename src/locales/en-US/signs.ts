import type { Texts } from '../translator';

/** Signs that a record may be invented (registers.md §5), always called “to be verified”: title, what was seen, what may innocently explain it, what to do; the sheet of that name. */
export const signs: Texts = {
  'finding.suspect-duplicate-text.title': 'To verify: same text',
  'finding.suspect-duplicate-text.text':
    'The text is the same, or nearly so ({percent}% alike), as in {count} records of other households.',
  'finding.suspect-duplicate-text.innocent':
    'Several homes may have been visited about one event (water cut, shared facility), or it is a set phrase of the office.',
  'finding.suspect-duplicate-text.todo':
    'Call one or two of the households; if it is a set phrase, add it to the stock phrases in the settings.',
  'finding.suspect-pace.title': 'To verify: visits close together',
  'finding.suspect-pace.text':
    '{person} has {count} visits ({channel}) on {date} between {from} and {to}, very close together.',
  'finding.suspect-pace.innocent':
    'The records may have been written up together later with rough times, or several people went and one is named.',
  'finding.suspect-pace.todo': 'Ask for the real times and who went along; check call or gate records if needed.',
  'finding.suspect-uniform.title': 'To verify: only the best rating',
  'finding.suspect-uniform.text':
    '{person} has {count} ratings of “{rating}” in a row; among colleagues they are about {percent}%.',
  'finding.suspect-uniform.innocent':
    'The area may really be content, or the person only asks “satisfied or not satisfied”.',
  'finding.suspect-uniform.todo': 'Have somebody else visit a few of the households and compare.',
  'finding.suspect-hours.title': 'To verify: unusual time',
  'finding.suspect-hours.text':
    'The visit by {person} is dated {time}, which does not fit contact hours or leave ({limit}).',
  'finding.suspect-hours.innocent':
    'The time may be mistyped (2:30 for 14:30), shifts may have been swapped, or the customer asked for that time.',
  'finding.suspect-hours.todo': 'Compare attendance, duty roster and call times; correct what is mistyped.',
  'finding.suspect-shared-phone.title': 'To verify: shared phone number',
  'finding.suspect-shared-phone.text':
    'The number stands in the records of {households} households; it belongs to this member of staff: {owner}.',
  'finding.suspect-shared-phone.innocent':
    'A family may own several homes, an agent or relative may look after them, or the number called from was entered.',
  'finding.suspect-shared-phone.todo':
    'Call it to find out whose it is; if it belongs to the household, add it to the customer register.',
  'finding.suspect-vacant.title': 'To verify: met at an empty home',
  'finding.suspect-vacant.text':
    'The customer register has {room} as {occupancy}, yet the record says somebody was met there.',
  'finding.suspect-vacant.innocent':
    'The owner may have come that day, the home may be lived in by now, or the room may be mistyped.',
  'finding.suspect-vacant.todo': 'Find out who lives there; update the customer register or correct the room.',
  'finding.suspect-contradiction.title': 'To verify: rating contradicts text',
  'finding.suspect-contradiction.text':
    'The rating is “{rating}”, but the words of the record or a later complaint (“{against}”) say the opposite.',
  'finding.suspect-contradiction.innocent':
    'The customer may be content with the service but not the result, or the fault came back after the visit.',
  'finding.suspect-contradiction.todo': 'Contact the customer again, ask how things stand, correct or follow up.',
  'finding.suspect-self-visit.title': 'To verify: visit about own work',
  'finding.suspect-self-visit.text': '{person} dealt with this matter ({matter}) and also made the visit about it.',
  'finding.suspect-self-visit.innocent':
    'Few people may have been on duty, or the column names somebody who only went along.',
  'finding.suspect-self-visit.todo': 'Have a colleague who was not involved visit again, and take turns from now on.',

  'signs.verdict.open': 'To verify',
  'signs.verdict.explained': 'In order',
  'signs.verdict.falsifiedRecord': 'Confirmed: record not true',
  'signs.verdict.seriouslyFalsifiedRecord': 'Confirmed: record seriously untrue',
  'signs.verdict.falsifiedVisit': 'Confirmed: not visited',

  'signs.confirmed': '{verdict}. {text}',
  'signs.sentence': '{text} {innocent} {todo}',

  'signs.sheet.name': 'To verify',
  'signs.sheet.title': 'To be verified',
  'signs.sheet.subtitle': 'As of {today}: {open} to verify, {confirmed} confirmed. Click a place to go to the row.',
  'signs.sheet.note':
    'These are only points to check; they do not say that a record is wrong. Each may have an ordinary reason: ask first, then conclude.',
  'signs.sheet.judge':
    'After asking, save the conclusion under “to verify” on the Check page of the pane; what is in order is not listed again.',
  'signs.sheet.more': '{all} in all; this sheet lists {shown}, the rest is on the Check page.',
  'signs.section.list': 'To be verified',
  'signs.section.people': 'By visitor',
  'signs.column.number': 'No.',
  'signs.column.person': 'Visitor',
  'signs.column.title': 'Point',
  'signs.column.text': 'What was seen',
  'signs.column.place': 'Place',
  'signs.column.evidence': 'Related cells',
  'signs.column.innocent': 'Possible ordinary reason',
  'signs.column.todo': 'How to check',
  'signs.column.verdict': 'Conclusion',
  'signs.people.visits': 'Visits',
  'signs.people.hits': 'Points',
  'signs.people.sources': 'Independent points',
  'signs.people.share': 'Share of visits',
  'signs.people.median': 'Colleagues, median',
  'signs.people.compared': 'Against colleagues',
  'signs.people.usual': 'similar',
  'signs.people.unusual': 'clearly more',
  'signs.people.note':
    'Records of one template, one stretch of time or one number count as one independent point. People with clearly more points of two or more kinds come first; talk to them first: {people}.',
  'signs.people.nobody':
    'Records of one template, one stretch of time or one number count as one independent point. Nobody has clearly more points of two or more kinds.',
  'signs.evidence.more': '{places} and more, {count} in all',
};
