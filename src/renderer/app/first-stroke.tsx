import { allCommands } from '../commands/index.ts';
import { Kbd } from '../components/index.ts';
import classes from './first-stroke.module.css';
import { useFrame } from './frame.ts';

/** After the first of two strokes: what the second can be. */
export function FirstStroke() {
  const first = useFrame(({ firstStroke }) => firstStroke);
  if (first === null) return null;
  const seconds = allCommands().flatMap(({ id, title, keys = [], isDisabledBecause }) => {
    const key = keys.find((one) => one.startsWith(`${first} `));
    return key === undefined || isDisabledBecause !== undefined
      ? []
      : [{ id, title, second: key.slice(first.length + 1) }];
  });
  return (
    <div className={classes.hint} role="status">
      <Kbd keys={first} />
      <span className={classes.then}>then</span>
      <ul className={classes.seconds}>
        {seconds.map(({ id, title, second }) => (
          <li className={classes.second} key={id}>
            <Kbd keys={second} /> {title}
          </li>
        ))}
      </ul>
    </div>
  );
}
