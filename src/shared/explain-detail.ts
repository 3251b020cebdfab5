/**
 * A sentence that ends in what somebody else said, with one end stop: GitHub and git end theirs with one of their own, or
 * with none.
 */
export function ended(sentence: string): string {
  const trimmed = sentence.replace(/[.\s]+$/, '');
  return /[!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
