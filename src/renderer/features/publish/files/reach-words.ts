import { Json } from '../../../../shared/json.ts';
import type { ReachesUsers } from '../../../../shared/publication.ts';
import { compactValue, formatCount } from '../../../components/index.ts';

/** What each kind is called. */
const KINDS: Readonly<Record<ReachesUsers['kind'], string>> = {
  notice: 'Notice',
  block: 'Block',
  overlay: 'Python 2 overlay',
  disabled: 'Disabled',
  removed: 'Removed',
};

export function kindWord({ kind }: Pick<ReachesUsers, 'kind'>): string {
  return KINDS[kind];
}

/** How many installations will see it. */
export function reachWord({ instances }: Pick<ReachesUsers, 'instances'>): string {
  return instances === null ? 'not counted' : formatCount(instances, 'instance');
}

/** The text as users will see it; the values of an overlay without the signs of its notation. */
export function textOf({ kind, text }: Pick<ReachesUsers, 'kind' | 'text'>): string {
  if (kind !== 'overlay') return text;
  const read = text.startsWith('{') ? jsonIn(text) : undefined;
  return read === undefined ? text : compactValue(read).replace(/^\{(.*)\}$/s, '$1');
}

function jsonIn(text: string): Json | undefined {
  try {
    return Json.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
