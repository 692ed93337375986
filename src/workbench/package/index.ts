export { createWorkbook } from './create';
export { openWorkbook } from './open';
export { PackageRefusal, type RefusalCode } from './refusal';
export { saveWorkbook } from './save';
