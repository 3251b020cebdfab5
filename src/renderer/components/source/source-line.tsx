import type { ReactNode } from 'react';
import { visibleLine } from '../../../shared/visible-text.ts';
import { highlight, type SourceLanguage } from './highlight.ts';
import classes from './source-line.module.css';

interface SourceLineProps {
  text: string;
  language: SourceLanguage;
}

/** The text of one line in its colours. */
export function SourceLine({ text, language }: SourceLineProps) {
  return (
    <>
      {highlight(text, language).map((piece, at) => (
        <span className={classes.piece} data-kind={piece.kind} key={at}>
          {visibleLine(piece.text)}
        </span>
      ))}
    </>
  );
}

/** The same, with ranges of the line on the ground of a changed word. */
export function ChangedLine({
  text,
  words,
  language,
}: SourceLineProps & { words: readonly { from: number; to: number }[] }) {
  const shown: ReactNode[] = [];
  let from = 0;
  for (const word of words) {
    shown.push(<SourceLine text={text.slice(from, word.from)} language="plain" key={`${from}-same`} />);
    shown.push(
      <span className={classes.word} key={word.from}>
        {visibleLine(text.slice(word.from, word.to))}
      </span>,
    );
    from = word.to;
  }
  // Without words the line keeps its colours: nothing in it stands out.
  if (from === 0) return <SourceLine text={text} language={language} />;
  return (
    <>
      {shown}
      <SourceLine text={text.slice(from)} language="plain" />
    </>
  );
}
