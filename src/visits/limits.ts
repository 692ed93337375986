import type { CustomerRow, Registers, VisitRow } from '../registers/register';
import { gradeAmong } from '../regulations/grades';
import type { Regulation, VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import type { CustomerDirectory } from './customers';
import { isDissatisfiedVisit, questionsDenied } from './events/answerEvents';
import type { Occurrence } from './events/occurrence';
import { vipCustomers } from './vips';
import type { WorkCalendar } from './workCalendar';

/** Whether an occurrence is one a rule speaks of, whoever it happens to. */
export function isOf({ ofServiceKinds, ofQuestions, event }: VisitRule, { serviceKind, row }: Occurrence): boolean {
  if (ofServiceKinds.length > 0 && (serviceKind === null || !ofServiceKinds.includes(serviceKind))) return false;
  return event !== 'answeredNo' || ofQuestions.length === 0 || deniesOneOf(ofQuestions, row as VisitRow);
}

/** Which occurrences a rule is limited to: grades, categories, festivals, questions, customers. One instance serves one ledger. */
export class Limits {
  private vips: ReadonlySet<CustomerRow> | null = null;

  constructor(
    private readonly registers: Registers,
    private readonly regulation: Regulation,
    private readonly directory: CustomerDirectory,
    private readonly today: Day,
    private readonly calendar: WorkCalendar,
  ) {}

  fits(rule: VisitRule, occurrence: Occurrence): boolean {
    if (!isOf(rule, occurrence)) return false;
    const { grade, category } = occurrence;
    if (rule.ofGrades.length > 0 && gradeAmong(rule.ofGrades, grade) === null) return false;
    if (grade !== null && rule.exceptGrades.includes(grade)) return false;
    const words = rule.event === 'festival' ? rule.ofFestivals : rule.ofCategories;
    if ((words.length > 0 || rule.event === 'festival') && !words.some((word) => category?.includes(word)))
      return false;
    if (rule.event === 'problemFound' && !asksAbout(rule, occurrence.row as VisitRow)) return false;
    return isForEverybody(rule) || this.isCustomer(rule, this.customerOf(occurrence));
  }

  /** The row of the customer register an occurrence happens to. */
  customerOf({ customer, party }: Occurrence): CustomerRow | null {
    return customer ?? this.directory.rowOf(party);
  }
  private isCustomer({ ofCustomers: { grades, roles, vip } }: VisitRule, row: CustomerRow | null): boolean {
    if (row === null) return false;
    if (grades.length > 0 && (row.grade === null || !grades.includes(row.grade))) return false;
    if (roles.length > 0 && (row.role === null || !roles.includes(row.role))) return false;
    return !vip || this.isVip(row);
  }

  private isVip(row: CustomerRow): boolean {
    const { vip } = this.regulation;
    if (vip === null) return false;
    this.vips ??= vipCustomers(this.registers, this.directory, vip, this.today, this.calendar);
    return this.vips.has(row);
  }
}

function isForEverybody({ ofCustomers: { grades, roles, vip } }: VisitRule): boolean {
  return grades.length === 0 && roles.length === 0 && !vip;
}

/** A rule about problems that names questions means those answered 否; a dissatisfied rating is a problem for every rule. */
function asksAbout({ ofQuestions }: VisitRule, row: VisitRow): boolean {
  return ofQuestions.length === 0 || isDissatisfiedVisit(row) || deniesOneOf(ofQuestions, row);
}

function deniesOneOf(questions: readonly string[], row: VisitRow): boolean {
  return questionsDenied(row).some((question) => questions.includes(question));
}
