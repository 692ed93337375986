import type { Facts } from '../facts';
import { judgedList, type ListUnderTest } from '../listed';
import { wrongContacts } from './contacts';
import { wrongDays } from './days';
import { othersHouses } from './houses';
import { untrueReasons } from './leftOut';
import { wrongPeople } from './people';
import { untrueWords } from './reasons';
import { shareFaults } from './shares';
import { leftForNothing } from './urgency';

/** Everything that is wrong with a list, by the property it breaks. */
export function judge(list: ListUnderTest, facts: Facts): Readonly<Record<string, readonly string[]>> {
  const judged = judgedList(list, facts);
  return {
    contacts: wrongContacts(judged, facts),
    people: wrongPeople(judged, facts),
    days: wrongDays(judged, facts),
    leftOut: untrueReasons(judged, facts),
    urgency: leftForNothing(judged, facts),
    houses: othersHouses(judged, facts),
    shares: shareFaults(judged, facts),
    words: untrueWords(judged, facts),
  };
}
