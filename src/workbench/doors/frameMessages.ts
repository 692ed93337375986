/** Kinds of messages between a frame and its host page (the client library's numbers). */
export const messageType = { request: 0, response: 1 } as const;
export const actionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const responseType = { forCalling: 0, forEventing: 1 } as const;

/** A message, as it travels in JSON. */
export interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
  readonly _actionType?: number;
  readonly _errorCode?: number;
  readonly _responseType?: number;
  readonly _origin?: string;
  readonly _serializerVersion?: number;
}

/** Reads a message of the library; null for anything else that pages send one another. */
export function readMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    const message = JSON.parse(data) as Partial<FrameMessage>;
    const whole =
      typeof message._messageType === 'number' &&
      typeof message._actionName === 'string' &&
      typeof message._conversationId === 'string';
    return whole ? (message as FrameMessage) : null;
  } catch {
    return null;
  }
}

/** A response to a call, or an event, as JSON. */
export function writeResponse(to: FrameMessage, type: number, data: unknown, origin: string): string {
  const message: FrameMessage = {
    _messageType: messageType.response,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data ?? null,
    _errorCode: 0,
    _responseType: type,
    _serializerVersion: 1,
  };
  return JSON.stringify(message);
}
