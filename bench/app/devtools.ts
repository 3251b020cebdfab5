import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** A page that is driven by the protocol of Chromium's developer tools: Electron and Chromium have the same. */
export interface Devtools {
  send: (method: string, params?: Record<string, unknown>) => Promise<unknown>;
  /** The value of an expression in the page; of a promise, what it resolves to. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Evaluates until the expression is true. @throws After a minute and a half. */
  until: (expression: string) => Promise<void>;
  close: () => void;
}

const Targets = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
const Message = z.object({
  id: z.int().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ text: z.string(), exception: z.looseObject({ description: z.string() }).optional() })
    .optional(),
});
const PATIENCE_MS = 90_000;

/** Waits for the first page of a process that was started with a debugging port. */
export async function firstPage(origin: string): Promise<Devtools> {
  for (;;) {
    const targets = await fetch(`${origin}/json`).then((answer) => answer.json());
    const page = Targets.parse(targets).find(({ type, url }) => type === 'page' && url !== '');
    if (page) {
      const devtools = await connected(page.webSocketDebuggerUrl);
      await devtools.until(`location.href !== 'about:blank' && document.body !== null`);
      return devtools;
    }
    await pause(5);
  }
}

async function connected(url: string): Promise<Devtools> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve();
    });
    socket.addEventListener('error', () => reject(new Error(`${url} does not answer.`)));
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let sent = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = Message.parse(JSON.parse(String(data)));
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  const send: Devtools['send'] = (method, params = {}) => {
    sent += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(sent, answer);
    socket.send(JSON.stringify({ id: sent, method, params }));
    return answer.promise;
  };
  const evaluate: Devtools['evaluate'] = async (expression) => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = Evaluated.parse(await send('Runtime.evaluate', asked));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    send,
    evaluate,
    async until(expression) {
      const end = Date.now() + PATIENCE_MS;
      while (Date.now() < end) {
        // While a page gives way to the next, nothing can be evaluated.
        if ((await evaluate(expression).catch(() => false)) === true) return;
        await pause(10);
      }
      throw new Error(`The page never came to: ${expression}`);
    },
    close() {
      socket.close();
    },
  };
}
