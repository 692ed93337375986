import { ModelError, type ModelErrorCode } from '../model/errors';
import { HostError, type ErrorCode } from '../protocol/errors';

/** Runs work of the model; where a member has a code of its own for a refusal, that code goes out instead of the general one. */
export function withExcelCode<T>(codes: Readonly<Partial<Record<ModelErrorCode, ErrorCode>>>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof ModelError ? codes[error.code] : undefined;
    throw code === undefined ? error : new HostError(code);
  }
}
