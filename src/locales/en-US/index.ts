import type { Texts } from '../translator';
import { errors } from './errors';
import { fields } from './fields';
import { findings } from './findings';
import { packWords } from './packWords';
import { pane } from './pane';
import { paneFigures } from './paneFigures';
import { paneOffice } from './paneOffice';
import { paneRules } from './paneRules';
import { paneVisits } from './paneVisits';
import { paneWork } from './paneWork';
import { planJobs } from './planJobs';
import { recording } from './recording';
import { sheets } from './sheets';
import { signs } from './signs';
import { specialSheets } from './specialSheets';
import { surveySheets } from './surveySheets';
import { trialPage } from './trialPage';
import { visitList } from './visitList';

/** The areas of the English texts; a key stands in one area only. */
export const areas: readonly Texts[] = [
  errors,
  fields,
  findings,
  packWords,
  pane,
  paneFigures,
  paneOffice,
  paneRules,
  paneVisits,
  paneWork,
  planJobs,
  recording,
  sheets,
  signs,
  specialSheets,
  surveySheets,
  trialPage,
  visitList,
];
