import { describe, expect, it } from 'vitest';
import { exampleText, findingsIn, foundBy } from '../example-entry.ts';

describe('swallowed-text', () => {
  it.each([
    ['Some #1 words', ['warning description']],
    ['Some words #1', ['warning description']],
    ['&Co tools', ['warning description']],
    ['! Important', ['warning description']],
    // Meant to be a comment, and none at all.
    ['Some words # one', []],
    ['Some words #', []],
    ['"Some #1 words"', []],
    ["'Some' #1", []],
    ['Some#1 words', []],
    ['Fish & chips, *bold*!', []],
    ['>\n  Some #1 words', []],
  ])('%s', (description, expected) => expect(foundBy('swallowed-text', { description })).toEqual(expected));

  it('lets an anchor be that an alias uses', () => {
    expect(foundBy('swallowed-text', { title: '&name Example', description: '*name' })).toEqual([]);
  });

  it.each([
    ['Some #1 words', 'description ends before "#1 words", which YAML takes for a comment: write "Some #1 words".'],
    ['&Co "fine" tools', undefined],
    ['&Co tools', 'description loses "&Co": write "&Co tools".'],
  ])('says what to type for %s', (description, message) => {
    const found = findingsIn(exampleText({ description }).replace('&Co "fine"', 'Co fine'));
    expect(found.find(({ rule }) => rule === 'swallowed-text')?.message).toBe(message);
  });
});

describe('invisible-characters', () => {
  it.each([
    ['title', 'MQ\u200bTT', 'title holds U+200B (zero-width space), which nobody sees: delete it.'],
    ['title', 'pay\u202egpj', 'title holds U+202E (right-to-left override), which nobody sees: delete it.'],
    [
      'archive',
      'https://example.com/a\u00a0b.zip',
      'archive holds U+00A0 (no-break space), which nobody sees: delete it.',
    ],
    ['tags', '\n- a\u2060b', 'tags.0 holds U+2060 (word joiner), which nobody sees: delete it.'],
  ])('%s: %j', (key, value, message) => {
    const [finding] = findingsIn(exampleText({ [key]: value })).filter(({ rule }) => rule === 'invisible-characters');
    expect(finding).toMatchObject({ severity: 'warning', message });
  });

  it.each(['A no-break\u00a0space in prose', 'A family 👨\u200d👩\u200d👧, a sun ☀️', '|\n  two\n  lines'])(
    'lets be: %j',
    (description) => expect(foundBy('invisible-characters', { description })).toEqual([]),
  );

  it('names what an unknown key holds', () => {
    const [finding] = findingsIn(exampleText({ '\u200btags': '[a]' }));
    expect(finding?.message).toBe(
      'The key "\\u{200b}tags" is not allowed here. It holds U+200B (zero-width space): delete it.',
    );
  });
});

describe('template-text', () => {
  it.each([
    [{ tags: '\n- a list\n- mine' }, ['warning tags.0']],
    [{ screenshots: '\n- {url: "https://a.b/c.png", alt: alt-text of a screenshot}' }, ['warning screenshots.0.alt']],
    [{ title: '"{{cookiecutter.plugin_name}}"' }, ['warning title']],
    [{ tags: '\n- a listing' }, []],
    [{ description: 'A list of tags that apply' }, []],
  ])('%j', (over, expected) => expect(foundBy('template-text', over)).toEqual(expected));

  it('is found below the front matter, at its place', () => {
    const text = `${exampleText()}\nLonger description of your plugin, configuration examples etc.\n`;
    expect(findingsIn(text)).toMatchObject([{ rule: 'template-text', severity: 'warning', line: 17, column: 1 }]);
  });
});
