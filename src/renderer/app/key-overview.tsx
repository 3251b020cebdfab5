import { allCommands, type Command } from '../commands/index.ts';
import { Dialog, Kbd } from '../components/index.ts';
import { useView } from '../navigation/index.ts';
import { useFrame } from './frame.ts';
import classes from './key-overview.module.css';
import { SCREEN_TITLES } from './screen-titles.ts';

/** All keys that act now, those of this screen first. */
export function KeyOverview() {
  const isOpen = useFrame(({ keys }) => keys);
  return (
    <Dialog isOpen={isOpen} onClose={() => useFrame.setState({ keys: false })} title="Keys" size="large">
      {isOpen && <Keys />}
    </Dialog>
  );
}

function Keys() {
  const first = SCREEN_TITLES[useView(({ screen }) => screen)];
  const groups = [...Map.groupBy(withKeys(allCommands()), ({ group }) => group)];
  groups.sort(([a], [b]) => Number(b === first) - Number(a === first));
  return (
    <>
      <p>Single keys act while no text field has the focus. Settings can turn them off.</p>
      <div className={classes.groups}>
        {groups.map(([group, commands]) => (
          <section className={classes.group} key={group}>
            <h3 className={classes.title}>{group}</h3>
            <ul>
              {commands.map(({ id, title, keys = [] }) => (
                <li className={classes.row} key={id}>
                  <span className={classes.words}>{title}</span>
                  <span className={classes.keys}>
                    {keys.map((key) => (
                      <Kbd keys={key} key={key} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** Those with a key; of two with one id the one that acts. */
function withKeys(commands: readonly Command[]): Command[] {
  const shown = new Map<string, Command>();
  for (const command of commands) {
    if ((command.keys ?? []).length > 0 && !shown.has(command.id)) shown.set(command.id, command);
  }
  return [...shown.values()];
}
