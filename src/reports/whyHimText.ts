import type { PlannedVisit, WhyHim } from '../planning/plan';
import { postText } from './postWords';
import type { Say } from './say';
import { NAME_SEPARATOR } from './visitListColumns';

/** 为何由他: one line per reason. */
export function whyHimText({ whyHim }: Pick<PlannedVisit, 'whyHim'>, say: Say): string {
  return whyHim.map((reason) => reasonText(reason, say)).join('\n');
}

function reasonText(reason: WhyHim, say: Say): string {
  switch (reason.why) {
    case 'post':
    case 'standIn':
      return say(`plan.whyHim.${reason.why}`, { post: postText(reason.post, say) });
    case 'building':
      return say(/^\d+$/.test(reason.building) ? 'plan.whyHim.buildingNumber' : 'plan.whyHim.building', {
        building: reason.building,
      });
    case 'instead':
      return say('plan.whyHim.instead', { of: reason.of.join(NAME_SEPARATOR) });
    default:
      return say(`plan.whyHim.${reason.why}`);
  }
}
