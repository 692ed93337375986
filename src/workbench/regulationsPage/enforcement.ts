/** Who enforces a section of the packs, and where the office sees it. */
export interface Enforcement {
  /** Modules under `src/`. Each names `by`, so that the page cannot point at a module that no longer reads the section. */
  readonly modules: readonly string[];
  /** The name under which the modules know the section; without it the last part of the section. */
  readonly by?: string;
  /** What shows it: finding code, rate, list or sheet. */
  readonly shows: string;
}

const agenda = (by: string, shows = '工作日历（当月各项到期）'): Enforcement => ({
  modules: ['planning/agenda.ts', 'reports/special/workCalendar.ts'],
  by,
  shows,
});

/** Sections of the packs (`dataOf`) → who enforces them. */
export const ENFORCEMENT: Readonly<Record<string, Enforcement>> = {
  channelRule: {
    modules: ['visits/dueTerms.ts', 'visits/choosing.ts'],
    by: 'channels',
    shows: '次日回访清单的方式；限定方式的回访只认这些方式的记录',
  },
  kindRule: { modules: ['visits/dueVisits.ts'], by: 'kind', shows: '次日回访清单与各类回访率按类别' },
  visitRules: {
    modules: ['visits/dueVisits.ts', 'visits/matching.ts', 'findings/duties.ts', 'planning/owedVisits.ts'],
    by: 'due',
    shows: 'visit-missed；次日回访清单；visit-rate',
  },
  'visitRules.executors': {
    modules: ['visits/dueTerms.ts', 'planning/executors.ts'],
    by: 'executors',
    shows: '次日回访清单的回访人',
  },
  'visitRules.contactHours': { modules: ['planning/contactHours.ts'], shows: '次日回访清单的时间；排不进的列在未安排' },
  'visitRules.bound': { modules: ['visits/dueTerms.ts'], shows: '应回访的期限' },
  'targets.visit-rate': { modules: ['rates/visitRates.ts'], shows: 'visit-rate（月度汇总）' },
  'targets.signed-onsite-share': {
    modules: ['rates/yearShares.ts'],
    shows: 'signed-onsite-share（月度汇总，当年累计）',
  },
  'targets.phone-letter-share': { modules: ['rates/yearShares.ts'], shows: 'phone-letter-share（月度汇总，当年累计）' },
  'targets.sample-rate': { modules: ['rates/sampleRates.ts'], shows: 'sample-rate（月度汇总）' },
  'targets.settled-rate': { modules: ['rates/complaintRates.ts'], shows: 'settled-rate（月度汇总）' },
  'targets.archive-completeness': { modules: ['rates/archiveRates.ts'], shows: 'archive-completeness（月度汇总）' },
  'targets.survey-return-rate': { modules: ['rates/surveyRates.ts'], shows: 'survey-return-rate（月度汇总）' },
  quotas: {
    modules: ['visits/quotas.ts', 'visits/dayDraws.ts', 'findings/quotas.ts'],
    shows: 'quota-missed；抽中的排在次日回访清单前面',
  },
  'evidence.onsiteSignature': {
    modules: ['visits/records.ts', 'findings/evidence.ts'],
    shows: 'unsigned-onsite；没有签名的上门回访不算有效',
  },
  'evidence.refusalNote': { modules: ['visits/records.ts', 'findings/evidence.ts'], shows: 'refusal-unexplained' },
  'evidence.phoneMark': { modules: ['visits/records.ts', 'findings/evidence.ts'], shows: 'phone-unmarked' },
  'evidence.phoneStaff': {
    modules: ['findings/requiredCells.ts', 'visits/dueTerms.ts'],
    shows: 'required（回访人）；回访表的依据',
  },
  'evidence.personReached': {
    modules: ['findings/encounters.ts', 'reports/formEvidence.ts'],
    shows: 'required（受访人职务）；回访表的依据',
  },
  'evidence.onsitePeople': {
    modules: ['findings/encounters.ts', 'reports/formEvidence.ts'],
    shows: 'required（回访人）；回访表的依据',
  },
  'evidence.attemptTime': {
    modules: ['findings/encounters.ts', 'reports/formEvidence.ts'],
    shows: 'required（回访时间）；回访表的依据',
  },
  'records.recordedWithin': { modules: ['findings/records.ts'], shows: 'record-late' },
  'records.reviewed': {
    modules: ['findings/records.ts', 'reports/formEvidence.ts'],
    shows: 'review-missing；回访表的审阅栏',
  },
  'records.ratedItems': {
    modules: ['findings/answers.ts', 'rates/satisfactionRates.ts'],
    shows: 'rating-missing；各项满意率',
  },
  'records.correctionDated': { modules: ['findings/answers.ts'], shows: 'required（整改日期）' },
  'records.keptYears': {
    modules: ['planning/agenda.ts', 'reports/special/workCalendar.ts'],
    shows: '工作日历的常年职责',
  },
  requiredFields: { modules: ['findings/requiredFields.ts'], shows: 'required；column-missing' },
  complaintDeadlines: {
    modules: ['findings/complaintDeadlines.ts', 'rates/complaintRates.ts'],
    shows: 'deadline-missed；timely-rate',
  },
  exemptions: {
    modules: ['visits/dueVisitWriter.ts', 'findings/complaints.ts'],
    shows: '应回访标为免回访；reply-letter-missing',
  },
  promiseRule: {
    modules: ['findings/promises.ts', 'planning/followUps.ts'],
    shows: 'promise-missing；到期的答复进次日回访清单',
  },
  followUps: { modules: ['planning/followUps.ts'], shows: '次日回访清单里第二次及以后回访的方式' },
  problems: {
    modules: ['visits/problems.ts', 'findings/problems.ts', 'planning/problemCalls.ts'],
    shows: 'deadline-missed；次日回访清单',
  },
  sharedRecords: { modules: ['visits/sharing.ts'], shows: '一封公开信答复几件应回访（visit-rate）' },
  repeatsFirst: {
    modules: ['planning/owedVisits.ts', 'findings/complaints.ts'],
    shows: 'repeat-complaint；次日回访清单排在前面',
  },
  stepLimits: { modules: ['findings/stepLimits.ts'], shows: 'deadline-missed' },
  surveys: {
    modules: ['planning/surveyDates.ts', 'findings/surveys.ts', 'rates/surveyRates.ts', 'jobs/surveyJob.ts'],
    shows: 'deadline-missed、quota-missed；抽样表；工作日历；意见征询各率',
  },
  'surveys.evaluation': { modules: ['reports/special/surveyEvaluation.ts'], shows: '顾客满意率统计表' },
  'surveys.publicAnswer': { modules: ['reports/special/publicAnswer.ts'], shows: '回应公示' },
  'surveys.optionShares': { modules: ['reports/special/surveyEvaluation.ts'], shows: '每题各选项的份数和占比' },
  'duties.recordOncePerMatter': {
    modules: ['visits/matters.ts', 'findings/complaints.ts'],
    by: 'matter',
    shows: 'repeat-complaint；受理数只算一件',
  },
  'duties.openLetterAllowed': agenda('duties', '工作日历的常年职责'),
  'duties.registerEachStep': agenda('duties', '工作日历的常年职责'),
  'duties.restrictedAccess': agenda('duties', '工作日历的常年职责；对外张贴的回应公示遮盖姓名、房号和电话'),
  'duties.noDisclosure': agenda('duties', '工作日历的常年职责；对外张贴的回应公示遮盖姓名、房号和电话'),
  'duties.visitPlan': { modules: ['reports/special/visitPlanSheet.ts'], shows: '客户回访计划' },
  'duties.monthlySummary': agenda('duties', '工作日历；月度汇总'),
  'duties.weeklyReport': agenda('duties'),
  'duties.customerListCheck': agenda('duties'),
  'duties.dailyReport': agenda('duties', '工作日历的常年职责'),
  'duties.figuresToHeadquarters': agenda('duties'),
  'duties.summaryPublished': agenda('duties'),
  'duties.yearResults': agenda('duties'),
  'duties.registerHandedIn': agenda('duties'),
  'duties.annualSurvey': agenda('duties'),
  'duties.problemsReported': agenda('duties'),
  'duties.opinionsAnalysed': agenda('duties'),
  'duties.resultsReported': agenda('duties'),
  'duties.periodicDelivery': agenda('duties'),
  countdowns: { modules: ['planning/countdown.ts', 'reports/special/workCalendar.ts'], shows: '工作日历的交付倒计时' },
  'analyses.complaintsByCategory': analysis('complaintsByCategory', '投诉分类汇总'),
  'analyses.repairsByItem': analysis('repairsByItem', '维修分类统计'),
  'analyses.recurringProblems': analysis('recurringProblems', '反复出现的问题'),
  'analyses.opinionsByCategory': analysis('opinionsByCategory', '意见分类统计'),
  'analyses.customerGroups': analysis('customerGroups', '客户群、购买、流失和忠诚；客户索引'),
  'analyses.serviceFigures': { modules: ['reports/special/serviceFigures.ts'], shows: '服务数据表' },
  'analyses.missedTargets': { modules: ['reports/special/serviceFigures.ts'], shows: '服务数据表里未达标的单位' },
  scripts: {
    modules: ['reports/questions.ts', 'reports/visitForms.ts', 'findings/answers.ts'],
    shows: '次日回访清单下的提问、回访表；是非题 rating-missing',
  },
  forms: { modules: ['reports/visitForms.ts', 'reports/complaintForms.ts'], shows: '回访表、投诉处理表' },
  fines: { modules: ['reports/special/finesSheet.ts', 'reports/special/fineCases.ts'], shows: '考核扣款表（打开后）' },
  vip: { modules: ['visits/vips.ts'], shows: 'VIP 的问候进次日回访清单' },
  points: { modules: ['reports/special/pointsSheet.ts'], shows: '积分表（打开后）' },
  'points.staff': {
    modules: ['reports/special/pointsSheet.ts', 'findings/keptVips.ts'],
    by: 'points',
    shows: 'quota-missed（VIP 数）；积分表的导购部分（打开后）',
  },
  profile: { modules: ['reports/special/archiveSheet.ts'], shows: '档案完整度' },
  archiveRule: { modules: ['reports/special/archiveSheet.ts'], by: 'archiveRules', shows: '档案完整度' },
  satisfied: { modules: ['rates/satisfactionRates.ts', 'rates/surveyRates.ts'], shows: '满意率' },
};

function analysis(by: string, shows: string): Enforcement {
  return { modules: ['reports/special/analysisSheet.ts'], by, shows: `分类分析：${shows}` };
}
