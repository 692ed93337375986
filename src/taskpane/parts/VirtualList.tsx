import { makeStyles } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  frame: { overflowY: 'auto', overflowX: 'hidden', position: 'relative', overscrollBehavior: 'contain' },
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', left: 0, right: 0 },
});

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** Height of one row in pixels; all rows have the same. */
  readonly rowHeight: number;
  /** Rows shown at most before the list scrolls. */
  readonly maxRows: number;
  readonly label: string;
  readonly keyOf: (item: T, index: number) => string;
  /** Draws a row. Its button takes `tabIndex` (only one row of the list is in the tab order) and `data-row`. */
  readonly children: (item: T, row: { readonly tabIndex: 0 | -1; readonly 'data-row': number }) => ReactNode;
}

const margin = 6;

/** A list that draws only the rows in sight, so that fifty thousand scroll as smoothly as fifty. Arrow keys, Home and End move through it. */
export function VirtualList<T>({ items, rowHeight, maxRows, label, keyOf, children }: VirtualListProps<T>) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const height = Math.min(items.length, maxRows) * rowHeight;
  const current = Math.min(active, items.length - 1);
  const first = Math.max(0, Math.floor(top / rowHeight) - margin);
  const last = Math.min(items.length, Math.ceil((top + height) / rowHeight) + margin);
  const shown = items.slice(first, last);

  const move = (to: number) => {
    const row = Math.max(0, Math.min(items.length - 1, to));
    const box = frame.current;
    if (box === null) return;
    const y = row * rowHeight;
    if (y < box.scrollTop) box.scrollTop = y;
    else if (y + rowHeight > box.scrollTop + height) box.scrollTop = y + rowHeight - height;
    setTop(box.scrollTop);
    setActive(row);
    // The row is drawn by the next frame at the latest.
    requestAnimationFrame(() => box.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, maxRows - 1);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(items.length - 1);
    else if (steps[event.key] !== undefined) move(current + steps[event.key]!);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={frame}
      className={styles.frame}
      style={{ height }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const row = (event.target as HTMLElement).dataset['row'];
        if (row !== undefined) setActive(Number(row));
      }}
    >
      <ul className={styles.list} style={{ height: items.length * rowHeight }} aria-label={label}>
        {shown.map((item, offset) => {
          const index = first + offset;
          return (
            <li
              key={keyOf(item, index)}
              className={styles.item}
              style={{ top: index * rowHeight, height: rowHeight }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {children(item, { tabIndex: index === current ? 0 : -1, 'data-row': index })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
