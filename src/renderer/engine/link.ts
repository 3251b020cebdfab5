import type { Channel } from '../../shared/contract/wire.ts';

/** Where the ways to the engine come from: one after the other, as the engine is lost and found again. */
export interface Link {
  /** Begins; called once. */
  open: (told: LinkListener) => void;
}

export interface LinkListener {
  /** There is a way; any before it is over. */
  onOpen: (channel: Channel) => void;
  /** The way is gone, or there was none to be had; the link looks for another by itself. */
  onLost: () => void;
}
