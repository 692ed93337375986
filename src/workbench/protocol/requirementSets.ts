/** Versions of API sets by name, as an add-in asks for them. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Requirement sets of the embedded host: the floor of the product and what the client library asks for itself. */
export const defaultRequirementSets: RequirementSets = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  AddinCommands: '1.1',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  RichApiRuntime: '1.2',
  DelayForCellEdit: '1.1',
};

/** Whether a set of the table reaches a version. Versions compare by their numbers: 1.9 < 1.14. */
export function supports(sets: RequirementSets, name: string, minimum: number | string = '1.1'): boolean {
  const key = Object.keys(sets).find((each) => each.toLowerCase() === name.toLowerCase());
  if (key === undefined) return false;
  const have = (sets[key] ?? '0').split('.').map(Number);
  const want = String(minimum).split('.').map(Number);
  const major = (have[0] ?? 0) - (want[0] ?? 0);
  return major > 0 || (major === 0 && (have[1] ?? 0) >= (want[1] ?? 0));
}
