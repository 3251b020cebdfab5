/** One page of a list, by `per_page` (30, at most 100) and `page`. */
export function pageOf<Item>(items: readonly Item[], query: URLSearchParams): Item[] {
  const size = Math.min(100, wholeNumber(query.get('per_page')) ?? 30);
  const page = wholeNumber(query.get('page')) ?? 1;
  return items.slice((page - 1) * size, page * size);
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
