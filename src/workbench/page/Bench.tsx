import { Badge, Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type DragEvent } from 'react';
import { ErrorBoundary } from '../../taskpane/app/ErrorBoundary';
import { useWords } from '../../taskpane/app/words';
import { EmptyState } from '../../taskpane/parts/EmptyState';
import { Notice } from '../../taskpane/parts/Notice';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { Workbook } from '../model/workbook';
import type { FrameDoor } from '../doors/iframe';
import { download, readFile, readSample } from './files';
import { GridView } from './grid/GridView';
import { PaneFrame } from './PaneFrame';
import { Ribbon } from './Ribbon';
import { paneWidths, Splitter } from './Splitter';

const useStyles = makeStyles({
  bench: { display: 'flex', flexDirection: 'column', height: '100%' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  file: { flexGrow: 1, textAlign: 'center', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheets: { flexGrow: 1, minWidth: 0, position: 'relative' },
  pane: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  still: { pointerEvents: 'none' },
  drop: {
    position: 'absolute',
    inset: '12px',
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
  notices: { padding: '8px 12px' },
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What is shown under the toolbar about the last thing that was tried. */
interface Message {
  readonly intent: 'error' | 'warning' | 'success';
  readonly title: string;
  readonly text: string;
}

const reasons = ['protected', 'partOfArray', 'invalidFormula'];

/** The trial page: a workbook at the left, the pane at the right, files in and out. */
export function Bench({ calculate }: { readonly calculate: (workbook: Workbook) => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [width, setWidth] = useState<number>(paneWidths.usual);
  const [dragging, setDragging] = useState(false);
  const [door, setDoor] = useState<FrameDoor | null>(null);
  const [dropping, setDropping] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const open = useCallback(
    async (name: string, read: () => Promise<Workbook | null>) => {
      setOpening(name);
      setMessage(null);
      try {
        const found = await read();
        if (found !== null) setWorkbook(found);
        else setMessage({ intent: 'warning', title: say('workbench.noSample'), text: '' });
      } catch {
        setMessage({
          intent: 'error',
          title: say('workbench.failed.title', { file: name }),
          text: say('workbench.failed.text'),
        });
      } finally {
        setOpening(null);
      }
    },
    [say],
  );
  const openSample = useCallback(() => open(say('workbench.sample'), readSample), [open, say]);
  useEffect(() => {
    const timer = setTimeout(() => void openSample());
    return () => clearTimeout(timer);
  }, [openSample]);

  const take = (file: File | undefined) => {
    if (file !== undefined) void open(file.name, () => readFile(file));
  };
  const save = () => {
    if (workbook === null) return;
    try {
      download(workbook);
      setMessage({ intent: 'success', title: say('workbench.saved', { file: workbook.fileName }), text: '' });
    } catch {
      setMessage({ intent: 'error', title: say('workbench.saveFailed.title'), text: say('workbench.saveFailed.text') });
    }
  };
  const refused = useCallback(
    (cell: string, code: string) => {
      const reason = say(`workbench.reason.${reasons.includes(code) ? code : 'other'}`);
      setMessage({ intent: 'warning', title: say('workbench.readOnly', { cell, reason }), text: '' });
    },
    [say],
  );
  const onDrag = (event: DragEvent, over: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(over);
  };

  return (
    <div
      className={styles.bench}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <header className={styles.bar}>
        <h1 className={styles.unseen}>{say('workbench.title')}</h1>
        <Button size="small" onClick={() => picker.current?.click()}>
          {say('workbench.open')}
        </Button>
        <Button size="small" disabled={workbook === null} onClick={save}>
          {say('workbench.save')}
        </Button>
        <Button size="small" onClick={() => void openSample()}>
          {say('workbench.sample')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={say('workbench.open')}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Text className={styles.file} weight="semibold">
          {workbook?.fileName ?? ''}
        </Text>
        <Badge appearance="outline" color="informative">
          {say('workbench.host')}
        </Badge>
      </header>
      <Ribbon door={door} />
      {message !== null && (
        <div className={styles.notices} role="region" aria-label={say('workbench.title')}>
          <Notice intent={message.intent} title={message.title} onDismiss={() => setMessage(null)}>
            {message.text}
          </Notice>
        </div>
      )}
      <main className={styles.body}>
        <section className={styles.sheets} aria-label={say('workbench.sheet')}>
          {opening !== null ? (
            <Spinner label={say('workbench.opening', { file: opening })} />
          ) : workbook === null ? (
            <EmptyState
              icon={<TableRegular />}
              title={say('workbench.empty.title')}
              text={say('workbench.empty.text')}
            />
          ) : (
            <ErrorBoundary key={keyOf(workbook)}>
              <GridView workbook={workbook} calculate={calculate} onRefused={refused} />
            </ErrorBoundary>
          )}
          {dropping && <div className={styles.drop}>{say('workbench.drop')}</div>}
        </section>
        <Splitter width={width} onChange={setWidth} onDragging={setDragging} />
        <section
          className={mergeClasses(styles.pane, dragging && styles.still)}
          style={{ width }}
          aria-label={say('workbench.pane')}
        >
          {workbook !== null && <PaneFrame key={keyOf(workbook)} workbook={workbook} onDoor={setDoor} />}
        </section>
      </main>
    </div>
  );
}

const keys = new WeakMap<Workbook, number>();
let nextKey = 1;

/** Tells two opened workbooks apart, whatever their names. */
function keyOf(workbook: Workbook): number {
  const key = keys.get(workbook) ?? nextKey++;
  keys.set(workbook, key);
  return key;
}
