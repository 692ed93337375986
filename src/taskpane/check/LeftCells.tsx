import { useWords } from '../app/words';
import type { CellChange } from '../work/desk';

const shownAtMost = 5;

/** The cells a repair left alone, with the reason of each. */
export function LeftCells({ left }: { readonly left: readonly CellChange[] }) {
  const { say, count } = useWords();
  return (
    <>
      {say('check.fix.left', { count: count(left.length) })}
      <ul>
        {left.slice(0, shownAtMost).map(({ sheet, cell, result }) => (
          <li key={`${sheet}!${cell}`}>
            {say('check.fix.leftCell', { place: `${sheet}!${cell}`, why: say(`changes.result.${result}`) })}
          </li>
        ))}
        {left.length > shownAtMost && <li>{say('check.fix.leftMore', { count: count(left.length - shownAtMost) })}</li>}
      </ul>
    </>
  );
}
