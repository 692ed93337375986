import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import type { HostState } from '../../excel/paneHost';
import { EmptyState } from '../parts/EmptyState';
import { useWords } from './words';

/** The pane is somewhere it cannot work: says where, and what would help. */
export function Unavailable({ state }: { readonly state: Exclude<HostState, 'ready'> }) {
  const { say } = useWords();
  return (
    <main>
      <EmptyState
        heading="h1"
        icon={<PlugDisconnectedRegular />}
        title={say(`pane.host.${state}.title`)}
        text={say(`pane.host.${state}.text`)}
      />
    </main>
  );
}
