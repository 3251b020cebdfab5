import { Kbd } from '../controls/kbd.tsx';
import classes from './status-hints.module.css';

interface StatusHintsProps {
  /** The keys of this screen: `['j', 'k']` with one meaning stand together. */
  hints: readonly { keys: readonly string[]; words: string }[];
}

/** Which keys act here. */
export function StatusHints({ hints }: StatusHintsProps) {
  return (
    <ul className={classes.hints} aria-label="Keys of this screen">
      {hints.map(({ keys, words }) => (
        <li className={classes.hint} key={words}>
          {keys.map((each) => (
            <Kbd keys={each} key={each} />
          ))}
          {words}
        </li>
      ))}
    </ul>
  );
}
