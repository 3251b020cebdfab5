import { useMemo } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import { formatCount } from '../values/format.ts';
import { visibleLine } from '../../../shared/visible-text.ts';
import { countLines, diffLines, type DiffLine, type Hunk } from './diff-lines.ts';
import classes from './file-diff.module.css';
import { languageOf, type SourceLanguage } from './highlight.ts';
import { ChangedLine } from './source-line.tsx';
import { VirtualLines } from './virtual-lines.tsx';

/** From here on only the lines in view are in the document. */
const VIRTUAL_FROM = 100;

type FileDiffProps = {
  /** Names the diff, and says the language. */
  file: string;
} & (
  | { before: string; after: string; hunks?: undefined }
  | { hunks: readonly Hunk[]; before?: undefined; after?: undefined }
);

type Row = { kind: 'head'; text: string } | DiffLine;

/** The unified diff of one file, scrolling in the room that it is given. Long lines wrap: nothing of a change is cut. */
export function FileDiff({ file, before, after, hunks: given }: FileDiffProps) {
  const hunks = useMemo(() => given ?? diffLines(before, after), [given, before, after]);
  const rows = useMemo(
    () => hunks.flatMap(({ head, lines }): Row[] => [{ kind: 'head', text: head }, ...lines]),
    [hunks],
  );
  const language = languageOf(file);
  if (rows.length === 0) return <p className={classes.none}>Nothing changes in this file.</p>;
  const { added, removed } = countLines(hunks);
  const words = `Changes of ${file}: ${formatCount(added, 'line')} added, ${formatCount(removed, 'line')} removed`;
  return rows.length < VIRTUAL_FROM ? (
    <div className={classes.diff} role="region" aria-label={words} tabIndex={0}>
      {rows.map((row, at) => (
        <Line row={row} language={language} key={at} />
      ))}
    </div>
  ) : (
    <VirtualLines
      label={words}
      className={classes.diff}
      count={rows.length}
      overscan={30}
      renderLine={(index) => {
        const row = rows[index];
        return row && <Line row={row} language={language} />;
      }}
    />
  );
}

const SIGNS = { same: '', added: '+', removed: '−' };
const ENDINGS = {
  CRLF: 'The line ends with a carriage return and a line feed, as on Windows',
  LF: 'The line ends with a line feed alone',
};
const SPOKEN = { same: '', added: 'added: ', removed: 'removed: ' };

function Line({ row, language }: { row: Row; language: SourceLanguage }) {
  if (row.kind === 'head') return <div className={classes.head}>{visibleLine(row.text)}</div>;
  return (
    <div className={classes.line} data-kind={row.kind}>
      <span className={classes.number} aria-hidden="true">
        {row.number}
      </span>
      <span className={classes.sign} aria-hidden="true">
        {SIGNS[row.kind]}
      </span>
      <span className={classes.text}>
        {row.kind !== 'same' && <VisuallyHidden>{SPOKEN[row.kind]}</VisuallyHidden>}
        <ChangedLine text={row.text} words={row.words} language={language} />
        {row.ending !== undefined && (
          <span className={classes.ending} title={ENDINGS[row.ending]}>
            {row.ending}
          </span>
        )}
      </span>
    </div>
  );
}
