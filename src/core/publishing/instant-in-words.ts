const INSTANT = /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)/g;
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A text with its instants (ISO 8601) as a person reads them: `24 November 2026, 13:02 UTC`. */
export function withInstantsInWords(text: string): string {
  return text.replaceAll(INSTANT, (instant) => {
    const at = new Date(instant.replace(' ', 'T'));
    return Number.isNaN(at.valueOf()) ? instant : `${DATE.format(at)}, ${at.toISOString().slice(11, 16)} UTC`;
  });
}
