import { makeStyles, tokens } from '@fluentui/react-components';
import type { Regulation } from '../../regulations/regulation';
import { askedSheets } from '../../reports/special/specialSheets';
import { useWords } from '../app/words';
import { Details } from '../parts/Details';

const useStyles = makeStyles({
  sheets: { margin: 0, paddingLeft: '20px', fontSize: tokens.fontSizeBase300, lineHeight: '22px' },
});

/** The sheets that the regulations in force add to the summary, each with the rules that ask for it; no rule asks for 待核查. */
export function AskedSheets({ regulation }: { readonly regulation: Regulation }) {
  const styles = useStyles();
  const { say, count } = useWords();
  const sheets = askedSheets(regulation);
  if (sheets.length === 0) return null;
  return (
    <Details summary={say('month.special', { count: count(sheets.length) })}>
      <ul className={styles.sheets}>
        {sheets.map(({ role, rules }) => (
          <li key={role}>
            {role === 'suspicions'
              ? say('month.special.signs', { sheet: say('month.sheet.suspicions') })
              : say('month.special.sheet', { sheet: say(`month.sheet.${role}`), rules: rules.join('、') })}
          </li>
        ))}
      </ul>
    </Details>
  );
}
