import type { Texts } from '../translator';

/** Names of the fields that no finding names (see findings.ts for the others). */
export const fields: Texts = {
  'field.customers.serial': '序号',
  'field.customers.remark': '备注',
  'field.visits.serial': '序号',
  'field.complaints.serial': '序号',
  'field.repairs.serial': '序号',
  'field.services.remark': '备注',
  'field.services.serial': '序号',
  'field.surveys.remark': '备注',
  'field.surveys.serial': '序号',
  'field.staff.project': '项目',
  'field.staff.remark': '备注',
  'field.staff.serial': '序号',
};
