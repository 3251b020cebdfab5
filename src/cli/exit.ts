/** What a script may rely on. */
export const EXIT = {
  /** Done, also where there are changes, signals and unsupported hosts. */
  done: 0,
  /** Something could not be read and kept its values. */
  incomplete: 1,
  /** Wrong usage. */
  usage: 2,
  /** Interrupted: 128 and the number of SIGINT. */
  cancelled: 130,
} as const;
