import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { allCommands } from '../../commands/index.ts';
import { Icon, Kbd, visibleText } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { go, useView } from '../../navigation/index.ts';
import { useFrame } from '../frame.ts';
import { SCREEN_TITLES } from '../screen-titles.ts';
import classes from './palette.module.css';
import { indexPlugins } from './plugin-index.ts';
import { queryOf, resultsFor, type Result } from './results.ts';
import { ResultRow } from './result-row.tsx';

/** Every command and every plugin, a few letters away. */
export function Palette() {
  const isOpen = useFrame(({ palette }) => palette);
  // What is inside lives as long as it is open: it opens empty.
  return isOpen ? <OpenPalette /> : null;
}

function OpenPalette() {
  const base = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState(0);
  const [commands] = useState(allCommands);
  const rows = useDesk((desk) => desk.rows);
  const screen = useView((view) => view.screen);
  const target = useView(({ plugin }) => plugin);
  const title = target === null ? undefined : rows?.get(target)?.title;

  const plugins = useMemo(() => indexPlugins(rows?.values() ?? []), [rows]);
  const query = useMemo(() => queryOf(typed), [typed]);
  const groups = useMemo(
    () => resultsFor(query, { commands, plugins, first: [SCREEN_TITLES[screen], 'Everywhere'] }),
    [query, commands, plugins, screen],
  );
  const flat = groups.flatMap(({ results }) => results);
  const at = Math.min(selected, flat.length - 1);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, typed]);

  const choose = (result: Result | undefined): void => {
    if (result === undefined) return;
    if (result.kind === 'command' && result.command.isDisabledBecause !== undefined) return;
    // First the focus goes back to where it was: the command acts there.
    dialog.current?.close();
    if (result.kind === 'command') result.command.run();
    else go('plugins', { plugin: result.row.path });
  };
  const press = (event: KeyboardEvent): void => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + flat.length }[event.key];
    if (next !== undefined && flat.length > 0) setSelected(next % flat.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(flat[at]);
    else if (event.key === 'Escape') dialog.current?.close();
    else return;
    event.preventDefault();
  };

  const places = new Map(flat.map((result, place) => [result, place]));
  return (
    <dialog
      className={classes.palette}
      role="dialog"
      aria-label="Command palette"
      ref={dialog}
      onClose={() => useFrame.setState({ palette: false })}
      onKeyDown={press}
      // A click beside it lands on the dialog itself: all that is inside is in one box.
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      {/* The field keeps the focus. */}
      <div
        className={classes.box}
        onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
      >
        <div className={classes.head}>
          <Icon name="search" />
          <input
            className={classes.input}
            role="combobox"
            aria-label="Go to a plugin or run a command"
            aria-expanded="true"
            aria-controls={`${base}-list`}
            aria-activedescendant={flat.length > 0 ? `${base}-${at}` : undefined}
            aria-describedby={`${base}-signs`}
            autoComplete="off"
            spellCheck={false}
            placeholder="Go to a plugin or run a command"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setSelected(0);
            }}
          />
          {title !== undefined && (
            <span className={classes.target}>
              on <bdi>{visibleText(title)}</bdi>
            </span>
          )}
          <Kbd keys="esc" />
        </div>
        <div
          className={classes.list}
          id={`${base}-list`}
          role="listbox"
          aria-label="Results"
          hidden={flat.length === 0}
          ref={list}
        >
          {groups.map(({ title: name, results }, group) => (
            <div role="group" aria-labelledby={`${base}-group-${group}`} key={name}>
              <h3 className={classes.group} id={`${base}-group-${group}`} role="presentation">
                <bdi>{visibleText(name)}</bdi>
              </h3>
              {results.map((result) => {
                const index = places.get(result) ?? 0;
                return (
                  <ResultRow
                    id={`${base}-${index}`}
                    result={result}
                    words={query.words}
                    isSelected={index === at}
                    onPoint={() => index !== at && setSelected(index)}
                    onChoose={() => choose(result)}
                    key={result.kind === 'command' ? result.command.id : result.row.path}
                  />
                );
              })}
            </div>
          ))}
        </div>
        {flat.length === 0 && (
          <p className={classes.none} role="status">
            {query.of === 'commands' ? 'No command' : query.of === 'authors' ? 'No author' : 'No plugin and no command'}{' '}
            matches.
          </p>
        )}
        <div className={classes.foot}>
          <span>
            <Kbd keys="up" />
            <Kbd keys="down" /> choose
          </span>
          <span>
            <Kbd keys="enter" /> run
          </span>
          <span className={classes.signs} id={`${base}-signs`}>
            Type <b>&gt;</b> for commands, <b>@</b> for authors
          </span>
        </div>
      </div>
    </dialog>
  );
}
