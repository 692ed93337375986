import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { mattersOfRecords } from './aboutMatters';
import { contactsOf } from './contacts';
import { contradiction } from './contradiction';
import { duplicateText } from './duplicateText';
import { hours } from './hours';
import { pace } from './pace';
import { selfVisit } from './selfVisit';
import { sharedPhone } from './sharedPhone';
import { uniform } from './uniform';
import { vacant } from './vacant';
import { judged } from './verdicts';

/**
 * The signs of invented records (registers.md §5) that the office's settings look for, each with the person, its evidence and its
 * figures. What the supervisor has explained is left out; what he has confirmed says so. Near-linear in the records.
 */
export function signs(ledger: Ledger): Finding[] {
  const { signs: settings, verdicts } = ledger.regulation.office;
  const contacts = contactsOf(ledger);
  const mattersOf =
    settings.contradiction.on || settings.selfVisit.on ? mattersOfRecords(ledger) : (): readonly never[] => [];
  const found = [
    ...(settings.duplicateText.on ? duplicateText(contacts, settings.duplicateText) : []),
    ...(settings.pace.on ? pace(contacts, settings.pace) : []),
    ...(settings.uniform.on ? uniform(contacts, settings.uniform) : []),
    ...(settings.hours.on ? hours(contacts, ledger, settings.hours) : []),
    ...(settings.sharedPhone.on ? sharedPhone(contacts, ledger, settings.sharedPhone) : []),
    ...(settings.vacant.on ? vacant(contacts, ledger) : []),
    ...(settings.contradiction.on ? contradiction(contacts, ledger, mattersOf, settings.contradiction) : []),
    ...(settings.selfVisit.on ? selfVisit(contacts, mattersOf) : []),
  ];
  return judged(found, verdicts);
}
