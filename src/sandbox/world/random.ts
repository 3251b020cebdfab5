/** A stream of numbers that depends on its names alone: what one stream draws moves no other. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  /** Low numbers often, high ones seldom; both ends included. */
  skewed(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** So many lower-case hexadecimal digits. */
  hex(digits: number): string;
}

/** The stream of these names; the same names give the same numbers on every machine. */
export function random(...names: readonly (string | number)[]): Random {
  const next = sfc32(hashes(names.join('\u0000')));
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    skewed: (least, most) => least + Math.floor((most - least + 2) ** next() - 1),
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    hex: (digits) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join(''),
  };
}

/** Four 32-bit states from a text: FNV-1a, each one mixed by MurmurHash3's finalizer. */
function hashes(text: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const mixed = (salt: number): number => {
    let state = (hash + Math.imul(salt, 0x9e3779b9)) | 0;
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    return (state ^ (state >>> 16)) >>> 0;
  };
  return [mixed(1), mixed(2), mixed(3), mixed(4)];
}

/** Small Fast Counter, the 32-bit generator of the PractRand test suite. */
function sfc32([first, second, third, fourth]: [number, number, number, number]): () => number {
  let [a, b, c, counter] = [first, second, third, fourth];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
}
