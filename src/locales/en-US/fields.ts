import type { Texts } from '../translator';

/** Names of the fields that no finding names (see findings.ts for the others). */
export const fields: Texts = {
  'field.customers.serial': 'Serial no.',
  'field.customers.remark': 'Remark',
  'field.visits.serial': 'Serial no.',
  'field.complaints.serial': 'Serial no.',
  'field.repairs.serial': 'Serial no.',
  'field.services.remark': 'Remark',
  'field.services.serial': 'Serial no.',
  'field.surveys.remark': 'Remark',
  'field.surveys.serial': 'Serial no.',
  'field.staff.project': 'Estate',
  'field.staff.remark': 'Remark',
  'field.staff.serial': 'Serial no.',
};
