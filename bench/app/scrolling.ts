import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Devtools } from './devtools.ts';
import { row } from './printed.ts';

const ROUNDS = 3;
/** Ten turns of a wheel's notch in a tenth of a second, for four seconds. */
const WHEEL = { pixels: 40_000, pixelsPerSecond: 10_000 };
const DRAG_MOVES = 150;
/** Of 60 frames a second, with what timers are off. */
const FRAME_MS = 16.7;
const OFF_MS = 1.5;

const Frames = z.object({
  frames: z.int(),
  reached: z.number(),
  blank: z.int(),
  torn: z.int(),
  behind: z.int(),
  gaps: z.array(z.number()),
});
type Frames = z.infer<typeof Frames>;

/**
 * Scrolls a list as a wheel does and as somebody who drags the scroll bar from end to end, and looks at each frame.
 * A frame is torn where a part of the view has no row, blank where all has none. Behind: the rows of the frame before
 * did not reach the place that was scrolled to, so that the compositor may have shown a part without rows meanwhile.
 */
export async function benchScrolling(page: Devtools, list: string, name: string): Promise<void> {
  await page.evaluate(watch(list));
  const box = z.object({ x: z.number(), y: z.number() }).parse(
    await page.evaluate(`(() => { const { x, y, width, height } = document.querySelector('${list}').getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 }; })()`),
  );
  const wheel = async () => {
    await page.evaluate(`document.querySelector('${list}').scrollTop = 0`);
    await pause(500);
    const gesture = { ...box, yDistance: -WHEEL.pixels, speed: WHEEL.pixelsPerSecond, gestureSourceType: 'mouse' };
    return frames(page, page.send('Input.synthesizeScrollGesture', gesture));
  };
  const drag = async () => {
    await page.evaluate(`document.querySelector('${list}').scrollTop = 0`);
    await pause(500);
    return frames(page, page.evaluate(`bench.drag(${DRAG_MOVES})`));
  };
  print(`${name}, wheel`, await bestOf(wheel));
  print(`${name}, scroll bar from end to end`, await bestOf(drag));
}

async function frames(page: Devtools, scrolled: Promise<unknown>): Promise<Frames> {
  await page.evaluate('bench.watch()');
  await scrolled;
  return Frames.parse(await page.evaluate('bench.seen()'));
}

async function bestOf(once: () => Promise<Frames>): Promise<Frames> {
  const rounds: Frames[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once());
  const [best] = rounds.toSorted((a, b) => late(a, FRAME_MS) - late(b, FRAME_MS));
  if (!best) throw new Error('nothing was measured');
  // A blank frame in any round counts.
  const most = (key: 'blank' | 'torn' | 'behind') => Math.max(...rounds.map((round) => round[key]));
  return { ...best, blank: most('blank'), torn: most('torn'), behind: most('behind') };
}

function late({ gaps }: Frames, limitMs: number): number {
  return gaps.filter((gap) => gap > limitMs + OFF_MS).length;
}

function print(name: string, seen: Frames): void {
  row(`${name}: share of the list`, seen.reached, '');
  row(`${name}: blank frames of ${seen.frames}`, seen.blank, 'frames', 0);
  row(`${name}: frames with a part without rows`, seen.torn, 'frames', 0);
  row(`${name}: rows behind the place scrolled to`, seen.behind, 'frames');
  row(`${name}: frames over ${FRAME_MS} ms`, late(seen, FRAME_MS), 'frames');
  row(`${name}: frames over 50 ms`, late(seen, 50), 'frames', 0);
  row(`${name}: the longest`, Math.max(...seen.gaps), 'ms');
}

function watch(list: string): string {
  return `(() => {
  const scroller = document.querySelector('${list}');
  const covered = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const rows = [...scroller.querySelectorAll('[role=row][id]')].map((row) => row.getBoundingClientRect());
    let held = 0;
    for (const row of rows) held += Math.max(0, Math.min(bottom, row.bottom) - Math.max(top, row.top));
    const head = scroller.querySelector(':scope > [role=row]')?.getBoundingClientRect().height ?? 0;
    return { share: held / (bottom - top - head) };
  };
  let seen;
  let last;
  const onScroll = () => { if (seen && covered().share < 0.99) seen.behind += 1; };
  const frame = (own) => (now) => {
    if (seen !== own) return;
    if (last !== undefined) seen.gaps.push(now - last);
    last = now;
    // The list has heard of this frame's scrolling already, and nothing comes between this and its paint.
    const { share } = covered();
    seen.frames += 1;
    if (share < 0.01) seen.blank += 1;
    else if (share < 0.99) seen.torn += 1;
    requestAnimationFrame(frame(own));
  };
  bench.watch = () => {
    seen = { frames: 0, reached: 0, blank: 0, torn: 0, behind: 0, gaps: [] };
    last = undefined;
    document.addEventListener('scroll', onScroll, true);
    requestAnimationFrame(frame(seen));
  };
  bench.seen = () => {
    const all = { ...seen, reached: scroller.scrollTop / (scroller.scrollHeight - scroller.clientHeight) };
    seen = undefined;
    document.removeEventListener('scroll', onScroll, true);
    return all;
  };
  // From a timer: the frame that follows hears of it before it is painted, as with a real scroll bar.
  bench.drag = (moves) => new Promise((resolve) => {
    let at = 0;
    const timer = setInterval(() => {
      at += 1;
      scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * (at / moves);
      if (at < moves) return;
      clearInterval(timer);
      setTimeout(() => resolve(true), 100);
    }, 1000 / 60);
  });
})()`;
}
