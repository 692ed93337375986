export type { ErrorCode } from './errors';
export { Faults, type Fault, type FaultEffect } from './faults';
export { RequestHost, type HostParts } from './host';
export type { CallRecord } from './log';
export { defaultRequirementSets, type RequirementSets } from './requirementSets';
export type { HostSession, Traffic } from './session';
export type { Shell } from './shell';
