/** Each interesting case, and the place in the list of the entry that has it. Every sixty entries they come again. */
const PLACES = {
  'Python 3 only, with its overlay': 5,
  commercial: 8,
  disabled: 11,
  abandoned: 13,
  'another host': 14,
  'Python 3 only, without its overlay': 16,
  'up for adoption': 17,
  'attributes without a value': 19,
  'odd YAML': 20,
  'abandoned, with its notice': 23,
  'Python 2 only': 26,
  'no compatibility': 29,
} as const;
export type Case = keyof typeof PLACES;

const PERIOD = 60;
const CASES: ReadonlyMap<number, Case> = new Map(
  // The keys of a constant object are its keys.
  (Object.keys(PLACES) as Case[]).map((name) => [PLACES[name], name]),
);

/** The case of the entry at a place in the list; `undefined` where it is an ordinary one. */
export function caseAt(place: number): Case | undefined {
  return CASES.get(place % PERIOD);
}

/** Where what happens to one plugin alone is: no place of a case, nor of one that is added later or edited. */
export const PLANTED = {
  dip: 1,
  transferred: 3,
  levelShift: 6,
  deleted: 15,
  renamed: 18,
  archived: 22,
  'transferred-replaced': 24,
  'usage-collapse': 25,
  contradicting: 28,
} as const;
