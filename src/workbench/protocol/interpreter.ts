import { ModelError, type ModelErrorCode } from '../model/errors';
import { isHostObject, isNull, memberName, type HostObject } from './classes';
import { HostError, notImplemented, type ErrorCode } from './errors';
import type { FaultEffect, RequestFaults } from './faults';
import { answerQuery, identification } from './query';
import { located, LocatedError, ObjectPaths } from './resolve';
import type { HostSession } from './session';
import {
  actionKind,
  type ActionInfo,
  type ActionResult,
  type ErrorBody,
  type RequestBody,
  type ResponseBody,
} from './wire';

const modelErrors: Record<ModelErrorCode, ErrorCode> = {
  invalidArgument: 'InvalidArgument',
  invalidName: 'InvalidArgument',
  duplicateName: 'ItemAlreadyExists',
  notFound: 'ItemNotFound',
  protected: 'AccessDenied',
  lastVisibleSheet: 'InvalidOperation',
  noVisibleSheet: 'InvalidOperation',
  invalidOperation: 'InvalidOperation',
  partOfArray: 'InvalidOperation',
  overlap: 'InvalidArgument',
  outOfBounds: 'InvalidArgument',
  invalidFormula: 'InvalidArgument',
};

/** A batch that a fault leaves without an answer. */
export class NeverAnswered extends Error {}

/** Turns whatever happened into the error that travels. */
export function errorBody(error: unknown, actionIndex: number): ErrorBody {
  const cause = error instanceof LocatedError ? error.cause : error;
  const location = error instanceof LocatedError ? error.location : '';
  const known = hostError(cause);
  return {
    Code: known.code,
    Message: known.message,
    Location: location,
    ActionIndex: actionIndex,
    HttpStatusCode: known.status,
  };
}

function hostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  if (cause instanceof ModelError) return new HostError(modelErrors[cause.code], cause.message);
  return new HostError('GeneralException', cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined);
}

/**
 * Runs the actions of a batch in order. The first that fails ends the batch; what was done before it stays done, as in Excel.
 * @throws NeverAnswered when a fault says so
 */
export function runBatch(
  body: RequestBody,
  root: HostObject,
  session: HostSession,
  faults: RequestFaults,
): ResponseBody {
  const paths = new ObjectPaths(body.ObjectPaths, root, session);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      applyFaults(faults.actionBefore(index), session);
      if (action.ActionType === actionKind.trace) traces.push(action.Id);
      const value = runAction(action, paths, session);
      results.push({ ActionId: action.Id, Value: faults.nullValues ? withoutValues(value) : value });
      applyFaults(faults.actionAfter(index), session);
    } catch (error) {
      if (error instanceof NeverAnswered) throw error;
      return { Results: results, TraceIds: traces, Error: errorBody(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** Lets faults happen. @throws HostError, NeverAnswered */
export function applyFaults(effects: readonly FaultEffect[], session: HostSession): void {
  for (const effect of effects) {
    if (effect.kind === 'hang') throw new NeverAnswered();
    if (effect.kind === 'error') throw new HostError(effect.code, effect.message);
    if (effect.kind === 'act') session.workbook.notifier.as('user', () => effect.act(session.workbook));
  }
}

function runAction(action: ActionInfo, paths: ObjectPaths, session: HostSession): unknown {
  if (action.ActionType === actionKind.trace) return null;
  const object = paths.get(action.ObjectPathId);
  switch (action.ActionType) {
    case actionKind.instantiate:
      return isNull(object) ? null : identification(object, session);
    case actionKind.query:
    case actionKind.queryAsJson:
      return answerQuery(object, action.QueryInfo ?? {}, session);
    case actionKind.method:
      return callMethod(object, action, paths, session);
    case actionKind.setProperty:
      return setProperty(object, action.Name ?? '', paths.arguments(action.ArgumentInfo).raw(0), session);
    case actionKind.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        setProperty(object, name.charAt(0).toUpperCase() + name.slice(1), value, session);
      }
      return null;
    default:
      throw new HostError('NotImplemented', `Action type ${action.ActionType}`);
  }
}

function callMethod(object: HostObject, action: ActionInfo, paths: ObjectPaths, session: HostSession): unknown {
  if (isNull(object)) return null;
  const name = action.Name ?? '';
  return located(memberName(object.class, name), () => {
    if (name === '_KeepReference' && object.class.keepsReference === true) {
      session.references.keep(object);
      return null;
    }
    const method = object.class.methods[name] ?? notImplemented(object.class.name, name);
    const value = method(object.target as never, paths.arguments(action.ArgumentInfo), session);
    return isHostObject(value) ? identification(value, session) : (value ?? null);
  });
}

function setProperty(object: HostObject, name: string, value: unknown, session: HostSession): null {
  if (isNull(object)) return null;
  located(memberName(object.class, name), () => {
    const scalar = object.class.scalars[name] ?? notImplemented(object.class.name, name);
    const set = scalar.set ?? notImplemented(object.class.name, name);
    set(object.target as never, value, session);
  });
  return null;
}

const cellProperties = new Set(['Values', 'Formulas', 'FormulasLocal', 'Text', 'NumberFormat', 'ValueTypes']);

/** The same answer with null in place of what cells hold. */
function withoutValues(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutValues);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, cellProperties.has(key) ? null : withoutValues(entry)]),
  );
}
