import { expect, it } from 'vitest';
import { isSameTicket, ticketOf } from './ticket.ts';

const WEB = 'https://github.com/';
const TICKET = { url: 'https://github.com/o/r.s/issues/12', owner: 'o', name: 'r.s', number: 12 };

it.each([
  'https://github.com/o/r.s/issues/12',
  'https://github.com/o/r.s/issues/12/',
  'http://www.github.com/o/r.s/issues/12',
  'https://github.com/o/r.s/issues/12?a=b#issuecomment-3',
  'https://github.com/o/r.s/issues/12\n',
])('is the address of a ticket: %j', (value) => {
  expect(ticketOf(value, WEB)).toEqual(TICKET);
});

it.each([
  ...[undefined, null, true, 12, [], {}, '', 'yes', 'o/r#12'],
  'https://github.com/o/r',
  'https://github.com/o/r/issues',
  'https://github.com/o/r/issues/new',
  'https://github.com/o/r/issues/0',
  'https://github.com/o/r/issues/1e3',
  'https://github.com/o/r/issues/12345678901',
  'https://github.com/o/r/issues/12/events',
  'https://github.com/o/r/pull/12',
  'https://github.com/o/%72/issues/12',
  'https://github.com/o/r"}/issues/12',
  'https://github.com.evil.example/o/r/issues/12',
  'https://user@github.com/o/r/issues/12',
  'https://github.com:444/o/r/issues/12',
  'ftp://github.com/o/r/issues/12',
  'javascript:alert(1)//github.com/o/r/issues/12',
])('is none: %j', (value) => {
  expect(ticketOf(value, WEB)).toBeUndefined();
});

it('is asked of the profile’s GitHub', () => {
  const value = 'https://git.example.org/o/r/issues/1';
  expect(ticketOf(value, 'https://git.example.org/')?.url).toBe(value);
  expect(ticketOf(value, WEB)).toBeUndefined();
});

it('is the same in other capitals', () => {
  expect(isSameTicket(TICKET, ticketOf('https://github.com/O/R.S/issues/12', WEB))).toBe(true);
  expect(isSameTicket(TICKET, ticketOf('https://github.com/o/r.s/issues/1', WEB))).toBe(false);
  expect(isSameTicket(TICKET, undefined)).toBe(false);
});
