const NUMBER = new Intl.NumberFormat('en');

/** A share as a person reads it: `3.1 %`; signed, `−15.9 %` or `+4.0 %`. */
export function percent(share: number, sign: 'signed' | 'plain' = 'plain'): string {
  const percents = Math.abs(share) * 100;
  const number = percents < 100 ? percents.toFixed(1) : NUMBER.format(Math.round(percents));
  return `${sign === 'plain' ? '' : share < 0 ? '−' : '+'}${number} %`;
}

/** A count as a person reads it: `1,204`. */
export function counted(value: number): string {
  return NUMBER.format(value);
}
