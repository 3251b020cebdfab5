import { create } from 'zustand';
import type { Problem } from '../../shared/problems/index.ts';
import { problemOf } from '../data/index.ts';

/** What was asked for from the frame and did not come about. */
interface Refusal {
  problem: Problem;
  /** Asks again. */
  again: (() => void) | undefined;
}

/** What of the frame is open. */
interface Frame {
  palette: boolean;
  keys: boolean;
  /** The first stroke of two, while it waits for the second. */
  firstStroke: string | null;
  refusal: Refusal | null;
  isFetching: boolean;
  /** Whether a fetch takes so long that somebody may want to cancel it. */
  isFetchSlow: boolean;
}

export const useFrame = create<Frame>()(() => ({
  palette: false,
  keys: false,
  firstStroke: null,
  refusal: null,
  isFetching: false,
  isFetchSlow: false,
}));

/** Does something that the frame offers; where it is refused, the banner says why. */
export async function attempt(action: () => Promise<unknown>, { canRepeat = true } = {}): Promise<void> {
  useFrame.setState({ refusal: null });
  try {
    await action();
  } catch (error) {
    const again = canRepeat ? () => void attempt(action) : undefined;
    useFrame.setState({ refusal: { problem: problemOf(error), again } });
  }
}
