import type { Say } from '../reports/say';
import { errors as errorsEn } from './en-US/errors';
import { fields as fieldsEn } from './en-US/fields';
import { findings as findingsEn } from './en-US/findings';
import { packWords as packWordsEn } from './en-US/packWords';
import { pane as paneEn } from './en-US/pane';
import { paneFigures as paneFiguresEn } from './en-US/paneFigures';
import { paneOffice as paneOfficeEn } from './en-US/paneOffice';
import { paneRules as paneRulesEn } from './en-US/paneRules';
import { paneVisits as paneVisitsEn } from './en-US/paneVisits';
import { paneWork as paneWorkEn } from './en-US/paneWork';
import { planJobs as planJobsEn } from './en-US/planJobs';
import { recording as recordingEn } from './en-US/recording';
import { sheets as sheetsEn } from './en-US/sheets';
import { signs as signsEn } from './en-US/signs';
import { specialSheets as specialSheetsEn } from './en-US/specialSheets';
import { surveySheets as surveySheetsEn } from './en-US/surveySheets';
import { trialPage as trialPageEn } from './en-US/trialPage';
import { visitList as visitListEn } from './en-US/visitList';
import { LOCALES, translator, type Locale, type Texts } from './translator';
import { errors as errorsZh } from './zh-CN/errors';
import { fields as fieldsZh } from './zh-CN/fields';
import { findings as findingsZh } from './zh-CN/findings';
import { packWords as packWordsZh } from './zh-CN/packWords';
import { pane as paneZh } from './zh-CN/pane';
import { paneFigures as paneFiguresZh } from './zh-CN/paneFigures';
import { paneOffice as paneOfficeZh } from './zh-CN/paneOffice';
import { paneRules as paneRulesZh } from './zh-CN/paneRules';
import { paneVisits as paneVisitsZh } from './zh-CN/paneVisits';
import { paneWork as paneWorkZh } from './zh-CN/paneWork';
import { planJobs as planJobsZh } from './zh-CN/planJobs';
import { recording as recordingZh } from './zh-CN/recording';
import { sheets as sheetsZh } from './zh-CN/sheets';
import { signs as signsZh } from './zh-CN/signs';
import { specialSheets as specialSheetsZh } from './zh-CN/specialSheets';
import { surveySheets as surveySheetsZh } from './zh-CN/surveySheets';
import { trialPage as trialPageZh } from './zh-CN/trialPage';
import { visitList as visitListZh } from './zh-CN/visitList';

export { LOCALES, type Locale, type Texts } from './translator';

/** The areas of text of each locale; a key stands in one area only. */
export const AREAS: Readonly<Record<Locale, readonly Texts[]>> = {
  'zh-CN': [
    errorsZh,
    fieldsZh,
    findingsZh,
    packWordsZh,
    paneZh,
    paneFiguresZh,
    paneOfficeZh,
    paneRulesZh,
    paneVisitsZh,
    paneWorkZh,
    planJobsZh,
    recordingZh,
    sheetsZh,
    signsZh,
    specialSheetsZh,
    surveySheetsZh,
    trialPageZh,
    visitListZh,
  ],
  'en-US': [
    errorsEn,
    fieldsEn,
    findingsEn,
    packWordsEn,
    paneEn,
    paneFiguresEn,
    paneOfficeEn,
    paneRulesEn,
    paneVisitsEn,
    paneWorkEn,
    planJobsEn,
    recordingEn,
    sheetsEn,
    signsEn,
    specialSheetsEn,
    surveySheetsEn,
    trialPageEn,
    visitListEn,
  ],
};

const sayers = new Map<Locale, Say>();

/** The texts of a locale as sentences. */
export function sayIn(locale: Locale): Say {
  let say = sayers.get(locale);
  if (say === undefined) {
    say = translator(Object.assign({}, ...AREAS[locale]) as Texts);
    sayers.set(locale, say);
  }
  return say;
}

/** The locale for a language tag: the same one, else one of the same language, else Chinese for Chinese and English for the rest. */
export function localeOf(language: string): Locale {
  const wanted = language.toLowerCase();
  const exact = LOCALES.find((locale) => locale.toLowerCase() === wanted);
  return exact ?? (wanted.startsWith('zh') ? 'zh-CN' : 'en-US');
}
