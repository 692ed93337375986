/** Why a file cannot be opened. */
export type RefusalCode =
  /** Not a zip archive at all. */
  | 'not-a-workbook'
  /** Encrypted with a password (an OLE file, or encrypted zip entries). */
  | 'encrypted'
  /** An old binary workbook (.xls). */
  | 'old-format'
  /** The archive states sizes no honest workbook has. */
  | 'too-large'
  /** The end is missing, or a part does not have the stated length or checksum. */
  | 'damaged'
  /** A part is not well-formed XML. */
  | 'bad-xml'
  /** A part declares a document type or entities of its own. */
  | 'unsafe-xml';

/** A file that is refused. `part` names the part of the package at fault, when it is one. */
export class PackageRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly part: string | null = null,
  ) {
    super(message);
    this.name = 'PackageRefusal';
  }
}
