import { allCommands } from './commands-store.ts';
import { keyOf } from './keys.ts';
import { acts, isTyped, placeOf } from './where-keys-act.ts';

/** Two strokes belong together within this time. */
const SEQUENCE_MS = 1_000;

export interface KeyOptions {
  isMac: boolean;
  /** Whether single keys act. */
  hasSingleKeys: () => boolean;
  /** Told of a first stroke that waits for its second, and of its end. */
  onWaiting: (first: string | null) => void;
}

/** Runs the commands that keys stand for; returns what stops it. */
export function listenToKeys(target: EventTarget, { isMac, hasSingleKeys, onWaiting }: KeyOptions): () => void {
  let first: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (key: string | null): void => {
    clearTimeout(timer);
    if (first !== key) onWaiting(key);
    first = key;
    if (key !== null) timer = setTimeout(() => wait(null), SEQUENCE_MS);
  };
  const onKeyDown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return;
    const key = keyOf(event, isMac);
    if (key === undefined || !acts(key, placeOf(event.target))) return;
    if (isTyped(key) && !hasSingleKeys()) return;
    const sequence = first === null ? key : `${first} ${key}`;
    const commands = allCommands().filter(({ isDisabledBecause }) => isDisabledBecause === undefined);
    const found = commands.find(({ keys = [] }) => keys.includes(sequence));
    const begins = first === null && commands.some(({ keys = [] }) => keys.some((one) => one.startsWith(`${key} `)));
    wait(null);
    if (found !== undefined) {
      event.preventDefault();
      found.run();
    } else if (begins) {
      event.preventDefault();
      wait(key);
    }
  };
  target.addEventListener('keydown', onKeyDown);
  return () => {
    wait(null);
    target.removeEventListener('keydown', onKeyDown);
  };
}
