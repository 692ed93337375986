import type { Texts } from '../translator';

/** What each regulation demands, in one line. */
export const packWords: Texts = {
  'pack.residential-park.summary': 'All complaints and surveys visited, 40% onsite and signed; 5% of repairs called',
  'pack.company-customer.summary': 'Calls a month after go-live and each half year, onsite visits, archives',
  'pack.property-c.summary': 'As the residential park; phone and letter at most 60%, 30% of repairs sampled',
  'pack.service-promise.summary': 'Complaints settled the same day, hard ones answered in three workdays',
  'pack.home-decoration.summary': 'Problems repaired within 24 hours; parts that fail again listed',
  'pack.member-farm.summary': 'A message each Sunday, monthly check and meeting, yearly report',
  'pack.owner-service.summary': 'All repairs visited in two to three days; complaints by grade; yearly survey',
  'pack.online-shop.summary': 'Every customer visited; birthdays and festivals; customer analyses',
  'pack.grid-company.summary': 'Service figures by the 15th; offices that miss targets listed',
  'pack.work-instruction.summary': 'Complaints in 3 days, repairs in a week, move-ins in a month; recorded in 24 hours',
  'pack.renewal.summary': 'Assigned two months, noticed a week, messaged three days before the end',
  'pack.delivery-experience.summary': 'Calls early in the month after signing and moving in; delivery countdown',
  'pack.opinion-survey.summary': 'Random survey by building age, 75% returned, weakest items and public answer',
  'pack.travel.summary': 'Reminder before, visits three days and a month after use; monthly contacts',
  'pack.real-estate.summary': 'Visit rates of 90%; register each half month; repeated complaints first',
  'pack.vip-points.summary': 'VIP from 30,000 yuan a year; birthdays, referrals, points',
  'pack.car-delivery.summary': 'Visits two hours, three days, seven days, one and three months after delivery',
  'pack.insurance-letter.summary': 'Nine questions within ten days of signing; every no is followed up',
  'pack.magazine-visit.summary': 'Each issue: did it arrive, satisfied, opinions; addresses corrected',
  'pack.customer-festival-survey.summary': 'Return rate and the share of each option per question',
  'pack.owner-handbook.summary': 'Renewal a month before the end; renovation answered, rechecked, refunded',
};
