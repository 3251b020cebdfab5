import { visibleText } from '../../components/index.ts';
import classes from './palette.module.css';
import { folded, rangesOf } from './match.ts';

/** A text with the letters marked that answer what was typed. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const shown = visibleText(text);
  const lower = folded(shown);
  const hits = new Set<number>();
  for (const word of words) {
    for (const [from, to] of rangesOf(word, lower)) for (let at = from; at < to; at += 1) hits.add(at);
  }
  if (hits.size === 0) return <bdi>{shown}</bdi>;
  const pieces: { text: string; isHit: boolean }[] = [];
  for (let at = 0; at < shown.length; at += 1) {
    const last = pieces.at(-1);
    const isHit = hits.has(at);
    if (last?.isHit === isHit) last.text += shown.charAt(at);
    else pieces.push({ text: shown.charAt(at), isHit });
  }
  return (
    <bdi>
      {pieces.map((piece, at) =>
        piece.isHit ? (
          <mark className={classes.hit} key={at}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
