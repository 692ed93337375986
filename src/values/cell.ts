/** What Office.js gives for one cell: an empty cell is `""`, a date is a serial number, an error is its text (`#N/A`). */
export type CellValue = string | number | boolean;

/** Parameters of a code; texts are made out of code and parameters in `locales/`. */
export type Params = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
