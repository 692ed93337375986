/** Why the model refuses something. */
export type ModelErrorCode =
  | 'invalidArgument'
  | 'invalidName'
  | 'duplicateName'
  | 'notFound'
  | 'protected'
  | 'lastVisibleSheet'
  | 'noVisibleSheet'
  | 'invalidOperation'
  | 'partOfArray'
  | 'overlap'
  | 'outOfBounds'
  | 'invalidFormula';

/** A refusal. The message is for engineers; whoever shows it to a person makes text from the code. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}
