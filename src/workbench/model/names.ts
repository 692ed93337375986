/** A defined name. Print areas, print titles and filter ranges are kept on the sheet, not here. */
export interface DefinedName {
  name: string;
  /** Id of the sheet it belongs to; null = the workbook. */
  sheet: string | null;
  /** Formula without `=`. */
  formula: string;
  hidden: boolean;
  comment: string | null;
  /** Attributes of the file that we do not interpret. */
  readonly attributes: Readonly<Record<string, string>>;
}
