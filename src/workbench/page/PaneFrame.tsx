import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../taskpane/app/words';
import { openFrameDoor, type FrameDoor } from '../doors/iframe';
import { openRequestHost } from '../doors/openRequestHost';
import type { Workbook } from '../model/workbook';

const useStyles = makeStyles({
  frame: { display: 'block', width: '100%', height: '100%', border: 'none' },
});

interface PaneFrameProps {
  readonly workbook: Workbook;
  /** Told of the door to the pane, and with `null` when it closes: the ribbon's buttons go through it. */
  readonly onDoor: (door: FrameDoor | null) => void;
}

/** The production pane, unmodified, in a frame; this page plays Excel on the web for it. */
export function PaneFrame({ workbook, onDoor }: PaneFrameProps) {
  const styles = useStyles();
  const { locale, say } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [door, setDoor] = useState<FrameDoor | null>(null);
  const paneUrl = useMemo(() => new URL('taskpane.html', location.href).href, []);

  useEffect(() => {
    const open = openRequestHost(workbook, locale);
    const made = openFrameDoor({
      host: open.host,
      port: window,
      frame: () => frame.current?.contentWindow ?? null,
      pageUrl: location.href,
      paneUrl,
    });
    const timer = setTimeout(() => {
      setDoor(made);
      onDoor(made);
    });
    return () => {
      clearTimeout(timer);
      onDoor(null);
      made.close();
      open.close();
    };
  }, [workbook, locale, paneUrl, onDoor]);

  return door === null ? null : (
    <iframe
      ref={frame}
      className={styles.frame}
      title={say('workbench.pane')}
      name={door.frameName}
      src={door.frameUrl}
      allow="clipboard-write"
    />
  );
}
