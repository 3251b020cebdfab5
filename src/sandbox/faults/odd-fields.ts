import { random } from '../world/random.ts';

/** The same answer, in which some counts are texts, negative or missing; which ones depends on where they are. */
export function oddFields(value: unknown, seed: number, path = ''): unknown {
  if (Array.isArray(value)) return value.map((item, at) => oddFields(item, seed, `${path}.${at}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
      const at = `${path}.${key}`;
      if (typeof item !== 'number') return [[key, oddFields(item, seed, at)]];
      return random(seed, 'odd', at).pick<[string, unknown][]>([
        [[key, item]],
        [[key, String(item)]],
        [[key, -item - 1]],
        [],
      ]);
    }),
  );
}
