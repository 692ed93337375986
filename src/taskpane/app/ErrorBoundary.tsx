import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Section';
import { useWords } from './words';

/** A view that failed to draw: says so and offers to draw it again; the other tabs keep working. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <ViewFailed onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function ViewFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useWords();
  return (
    <Page>
      <Notice
        intent="error"
        title={say('pane.viewFailed.title')}
        actions={<Button onClick={onRetry}>{say('pane.retry')}</Button>}
      >
        {say('pane.viewFailed.text')}
      </Notice>
    </Page>
  );
}
