import { packSchema, type Pack } from '../schema';
import { residentialPark } from './residential-park';
import { workInstruction } from './work-instruction';

/** All packs, in the order of regulations.md, checked against the schema once. */
export const packs: readonly Pack[] = [residentialPark, workInstruction].map((source) => packSchema.parse(source));

const byId = new Map(packs.map((pack) => [pack.id, pack]));

/** The pack of an id such as `residential-park`; `undefined` for an id nobody knows. */
export function packById(id: string): Pack | undefined {
  return byId.get(id);
}
