import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../taskpane/app/words';

/** Widths Excel lets a pane have, in pixels. */
export const paneWidths = { least: 320, usual: 350, most: 640 } as const;

const useStyles = makeStyles({
  splitter: {
    width: '6px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outline: 'none' },
  },
});

interface SplitterProps {
  readonly width: number;
  readonly onChange: (width: number) => void;
  /** While it is dragged the frame beside it must not swallow the pointer. */
  readonly onDragging: (dragging: boolean) => void;
}

const step = 10;

/** The bar between grid and pane: by pointer, or with the arrow keys. */
export function Splitter({ width, onChange, onDragging }: SplitterProps) {
  const styles = useStyles();
  const { say } = useWords();
  const set = (to: number) => onChange(Math.min(paneWidths.most, Math.max(paneWidths.least, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') set(width + step);
    else if (event.key === 'ArrowRight') set(width - step);
    else if (event.key === 'Home') set(paneWidths.least);
    else if (event.key === 'End') set(paneWidths.most);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    onDragging(true);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className={styles.splitter}
      aria-label={say('workbench.splitter')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
      }}
      onPointerUp={() => onDragging(false)}
    />
  );
}
