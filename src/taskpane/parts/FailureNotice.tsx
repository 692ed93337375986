import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { failureOf } from '../../excel/failure';
import { sayable } from '../../reports/findingsSheet';
import { useWords } from '../app/words';
import { Notice } from './Notice';

/** What a person may send to somebody who can help: code and names of sheets and members, never what stands in cells. */
export function failureDetails(error: unknown, product: string): string {
  const { code, params } = failureOf(error);
  return JSON.stringify({ product, code, ...params });
}

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Another way out than trying again. */
  readonly action?: ReactNode;
}

/** A job failed: what happened, what to do, and the details to copy. */
export function FailureNotice({ error, onRetry, action }: FailureNoticeProps) {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const { code, params } = failureOf(error);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(failureDetails(error, say('pane.product')));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Notice
      intent="error"
      title={say('pane.failed')}
      actions={
        <>
          {action}
          {onRetry && <Button onClick={onRetry}>{say('pane.retry')}</Button>}
          <Button onClick={() => void copy()}>{say(copied ? 'pane.copied' : 'pane.copyError')}</Button>
        </>
      }
    >
      {say(`error.${code}`, sayable(params))}
    </Notice>
  );
}
