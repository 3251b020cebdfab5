import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacted } from './redacted.ts';

/** What a header can carry. */
const token = fc.stringMatching(/^[!-~]{1,60}$/);
/** What GitHub hands out, known to nobody here. */
const unknownToken = fc.oneof(
  fc.stringMatching(/^gh[pousr]_[A-Za-z0-9]{36}$/),
  fc.stringMatching(/^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/),
);

describe('a text for the log', () => {
  it('has no token in it, however they lie in each other and in the text', () => {
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 3 }),
        fc.array(fc.string(), { maxLength: 4 }),
        (tokens, parts) => {
          const text = parts.flatMap((part, at) => [part, tokens[at % tokens.length] ?? '']).join('');
          const left = redacted(text, tokens);
          expect(tokens.filter((one) => left.includes(one))).toEqual([]);
        },
      ),
    );
  });

  it('has no token in it where nobody said which it would be', () => {
    fc.assert(
      fc.property(fc.string(), unknownToken, fc.string(), (before, secret, after) => {
        expect(redacted(`${before}${secret}${after}`, [])).not.toContain(secret);
      }),
    );
  });

  it.each([
    ['AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46c2VjcmV0', 'AUTHORIZATION: •••'],
    ['authorization: token 0123456789abcdef\nnext', 'authorization: •••\nnext'],
    ['"authorization":"Bearer abc.def"}', '"authorization":•••'],
    ['sent Bearer abcdefgh.ijk, and waited', 'sent Bearer •••, and waited'],
    ['https://me:pa:ss@github.com/a/b', 'https://•••github.com/a/b'],
    ['https://github.com/a/b@v1', 'https://github.com/a/b@v1'],
    ['{"access_token":"xyz","scope":"repo"}', '{"access_token":"•••","scope":"repo"}'],
    ['grant?client_secret=xyz&b=1', 'grant?client_secret=•••&b=1'],
    ['a basic fact about the bearer of news', 'a basic fact about the bearer of news'],
  ])('%s', (text, expected) => {
    expect(redacted(text, [])).toBe(expected);
  });

  it('has a known token in none of the forms in which it travels', () => {
    const secret = 'a+b/c';
    const forms = ['a+b/c', 'a%2Bb%2Fc', btoa(secret), btoa(`x-access-token:${secret}`)];
    expect(redacted(forms.join(' '), [secret])).toBe('••• ••• ••• •••');
  });
});
