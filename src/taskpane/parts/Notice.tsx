import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useWords } from '../app/words';

interface NoticeProps {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons under the text. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message to the person: what happened and what to do. Errors are read out at once, the others when the reader pauses. */
export function Notice({ intent, title, children, actions, onDismiss }: NoticeProps) {
  const { say } = useWords();
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || onDismiss !== undefined) && (
        <MessageBarActions
          {...(onDismiss && {
            containerAction: (
              <Button
                appearance="transparent"
                aria-label={say('pane.dismiss')}
                icon={<DismissRegular />}
                onClick={onDismiss}
              />
            ),
          })}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
