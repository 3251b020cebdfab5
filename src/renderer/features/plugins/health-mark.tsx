import type { Health } from '../../../shared/contract/plugins.ts';
import { SeverityMark, type Tone, visibleText } from '../../components/index.ts';

/** How an entry is: shape, word and colour. */
export function HealthMark({ health }: { health: Health }) {
  return <SeverityMark severity={toneOf(health.level)}>{visibleText(health.word)}</SeverityMark>;
}

/** What is only said of a plugin, and waits for nobody, is a ring in grey. */
export function toneOf(level: Health['level']): Tone {
  return level === 'quiet' ? 'routine' : level;
}
