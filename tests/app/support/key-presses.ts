import type { Page } from 'playwright';

/** Somebody at the keyboard, whose presses are counted. */
export interface KeyPresses {
  /** Keys that are held down together, such as `Control+Enter`, are one press. */
  press: (...keys: string[]) => Promise<void>;
  /** Each letter is a press. */
  type: (text: string) => Promise<void>;
  count: () => number;
}

export function keyPresses({ keyboard }: Page): KeyPresses {
  let count = 0;
  return {
    async press(...keys) {
      for (const key of keys) {
        count += 1;
        await keyboard.press(key);
      }
    },
    async type(text) {
      count += text.length;
      await keyboard.type(text);
    },
    count: () => count,
  };
}
