/** U+2212, as wide as a plus. */
const MINUS = '−';
const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;
/** From here on a delta is also given as a share of what was there. */
const SHARE_FROM = 0.1;

/** Formats values for one locale; the desk's own are those of the user. */
export function formatsFor(locale?: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone });
  const instant = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...zone,
  });

  const formatNumber = (value: number) => number.format(value).replace('-', MINUS);
  const signed = (value: number, text: string) => (value < 0 ? `${MINUS}${text}` : `+${text}`);

  return {
    /** `14,182` */
    formatNumber,
    /** `177 plugins`, `1 plugin`. */
    formatCount: (count: number, one: string, many = `${one}s`) => `${formatNumber(count)} ${count === 1 ? one : many}`,
    /** `+78`, `−12`; empty where nothing moved. */
    formatDelta: (delta: number) => (delta === 0 ? '' : signed(delta, number.format(Math.abs(delta)))),
    /** `+12%` of what was there; empty under 10%, and where there was nothing. */
    formatShare: (before: number, after: number) => {
      const moved = (after - before) / Math.abs(before);
      return Number.isFinite(moved) && Math.abs(moved) >= SHARE_FROM
        ? signed(moved, share.format(Math.abs(moved)))
        : '';
    },
    /** `1.2 MB`, in powers of 1,000. */
    formatBytes: (bytes: number) => {
      let power = 0;
      // 999.95 would be drawn as 1,000 of the smaller unit.
      while (power < UNITS.length - 1 && bytes / 1000 ** power >= 999.95) power += 1;
      return `${decimal.format(bytes / 1000 ** power)} ${power === 0 && bytes === 1 ? 'byte' : (UNITS[power] ?? '')}`;
    },
    /** `12 Jun 2026` */
    formatDay: (date: Date) => day.format(date),
    /** `14:31` */
    formatTime: (date: Date) => time.format(date),
    /** The full instant with its zone. */
    formatInstant: (date: Date) => instant.format(date),
  };
}

export const {
  formatNumber,
  formatCount,
  formatDelta,
  formatShare,
  formatBytes,
  formatDay,
  formatTime,
  formatInstant,
} = formatsFor();

/** `41 s`, `2 min 04 s`, `1 h 05 min`; `under 1 s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 1) return 'under 1 s';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${twoDigits(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
