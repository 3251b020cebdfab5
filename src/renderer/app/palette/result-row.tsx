import { formatCount, Icon, Kbd } from '../../components/index.ts';
import classes from './palette.module.css';
import { Marked } from './marked.tsx';
import type { Result } from './results.ts';

interface ResultRowProps {
  id: string;
  result: Result;
  words: readonly string[];
  isSelected: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** One answer of the palette. */
export function ResultRow({ id, result, words, isSelected, onPoint, onChoose }: ResultRowProps) {
  const why = result.kind === 'command' ? result.command.isDisabledBecause : undefined;
  return (
    <div
      className={classes.row}
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-disabled={why !== undefined || undefined}
      data-selected={isSelected || undefined}
      // Not when rows move under a pointer that stands still.
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {result.kind === 'command' ? (
        <>
          <Icon name="chevron-right" size={14} />
          <span className={classes.title}>
            <Marked text={result.command.title} words={words} />
          </span>
          <span className={classes.about}>
            {why ?? (result.command.about !== undefined && <Marked text={result.command.about} words={words} />)}
          </span>
          {result.command.keys?.[0] !== undefined && <Kbd keys={result.command.keys[0]} />}
        </>
      ) : (
        <>
          <Icon name="plugins" size={14} />
          <span className={classes.title}>
            <Marked text={result.row.title} words={words} />
          </span>
          <span className={classes.about}>
            <About result={result} words={words} />
          </span>
        </>
      )}
    </div>
  );
}

function About({ result, words }: { result: Result & { kind: 'plugin' }; words: readonly string[] }) {
  const { row, by, tag } = result;
  if (by === 'id') return <Marked text={row.id} words={words} />;
  if (by === 'tag' && tag !== undefined) {
    return (
      <>
        tag: <Marked text={tag} words={words} />
      </>
    );
  }
  if (by === 'author' && row.author !== null) {
    return (
      <>
        by <Marked text={row.author} words={words} />
      </>
    );
  }
  return row.instances === null ? 'not counted' : formatCount(row.instances, 'instance');
}
