import fc from 'fast-check';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { peekCommands, refusedPush } from './push-commands.ts';

const OLD = '1'.repeat(40);
const NEW = '2'.repeat(40);

function line(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}

function bodyOf(refs: readonly string[], pack: string): Buffer {
  const capabilities = '\0 report-status side-band-64k agent=git/2';
  const lines = refs.map((ref, at) => line(`${OLD} ${NEW} ${ref}${at === 0 ? capabilities : ''}`));
  return Buffer.from(`${lines.join('')}0000${pack}`);
}

it('reads the refs of a push and puts every byte back, however the body comes', async () => {
  const name = fc.stringMatching(/^[a-zé][\w/-]{0,20}$/).map((text) => `refs/heads/${text}`);
  const cases = fc.record({
    refs: fc.array(name, { maxLength: 4 }),
    pack: fc.string(),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ refs, pack, sizes }) => {
      const whole = bodyOf(refs, pack);
      const chunks: Buffer[] = [];
      for (let at = 0, turn = 0; at < whole.length; turn++) {
        const size = sizes[turn % sizes.length] ?? 1;
        chunks.push(whole.subarray(at, at + size));
        at += size;
      }
      const body = Readable.from(chunks, { objectMode: false });
      expect((await peekCommands(body))?.refs).toEqual(refs);
      expect(await buffer(body)).toEqual(whole);
    }),
  );
});

it.each([
  ['an empty body', ''],
  ['no length', 'nonsense'],
  ['an impossible length', '0002'],
  ['an end before its flush', line(`${OLD} ${NEW} refs/heads/main`)],
  ['a head without an end', line('x'.repeat(60_000)).repeat(2)],
])('finds no push in %s', async (_, text) => {
  expect(await peekCommands(Readable.from([Buffer.from(text)], { objectMode: false }))).toBeUndefined();
});

it('refuses without bands where git did not offer them', () => {
  const refused = refusedPush({ refs: ['refs/heads/main'], capabilities: ['report-status'] }, 'words', 'why');
  expect(refused.toString()).toBe(`${line('unpack ok\n')}${line('ng refs/heads/main why\n')}0000`);
});
