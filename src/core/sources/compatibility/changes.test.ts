import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/json.ts';
import { OCTOPRINT } from '../../../shared/profile.ts';
import { changesFromSource } from './changes.ts';
import { sourceFiles } from './example-files.ts';
import { readPackaging } from './packaging.ts';
import { loadPython } from './python/index.ts';
import { type PluginSource, readSource } from './source-reading.ts';

const python = await loadPython();
const INIT = 'octoprint_x/__init__.py';
const SETUP = 'plugin_identifier = "x"';

function change(values: JsonObject, init: string, files: Record<string, string> = { 'setup.py': SETUP }) {
  const source = { repository: 'o/r', commit: 'c0ffee', files: sourceFiles({ ...files, [INIT]: init }) };
  return changesFromSource({ path: '_plugins/x.md', values }, read(source), OCTOPRINT);
}
function read(source: PluginSource) {
  const packaging = readPackaging(source.files, python, OCTOPRINT.python);
  return readSource(source, packaging, python, OCTOPRINT.python);
}
const compat = (value: string): string => `# one\n# two\n__plugin_pythoncompat__ = "${value}"\n# four\n# five\n# six\n`;

describe('changesFromSource', () => {
  it.each([[{}], [{ compatibility: null }], [{ compatibility: { os: ['linux'] } }]])(
    'proposes a first value for %j',
    (values) => {
      expect(change(values, compat('>=3.7,<4'))).toEqual({
        changes: [
          {
            entry: '_plugins/x.md',
            file: '_plugins/x.md',
            field: 'compatibility.python',
            after: '>=3.7,<4',
            source: 'compatibility',
            severity: 'routine',
            reason: 'The source says >=3.7,<4, and the entry declares nothing.',
            evidence: {
              kind: 'source',
              repository: 'o/r',
              commit: 'c0ffee',
              file: INIT,
              line: 3,
              excerpt: {
                firstLine: 1,
                lines: ['# one', '# two', '__plugin_pythoncompat__ = ">=3.7,<4"', '# four', '# five'],
              },
            },
          },
        ],
        problems: [],
      });
    },
  );

  it('takes null for nothing declared, and says so', () => {
    const { changes } = change({ compatibility: { python: null } }, compat('>=3,<4'));
    expect(changes).toMatchObject([{ before: null, after: '>=3,<4', severity: 'routine' }]);
  });

  it.each([
    ['>=2.7,<4', 'The entry declares >=2.7,<4, its source says >=3.7,<4: 2.7 is not in the source’s >=3.7,<4.'],
    ['3.7', 'The source says >=3.7,<4; the entry declares "3.7", which is no specifier.'],
    ['', 'The source says >=3.7,<4; the entry declares "", which is no specifier.'],
    [3.7, 'The source says >=3.7,<4; the entry declares 3.7, which is no specifier.'],
    [['>=3'], 'The source says >=3.7,<4; the entry declares [">=3"], which is no specifier.'],
  ])('contradicts what the entry declares: %j', (declared, reason) => {
    const { changes, problems } = change({ compatibility: { python: declared } }, compat('>=3.7,<4'));
    expect(changes).toMatchObject([{ before: declared, after: '>=3.7,<4', severity: 'notable', reason }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['the same', { python: '>=3,<4' }, compat('>=3,<4')],
    ['the same in other words', { python: '>= 3.0, < 4.0' }, compat('>=3,<4')],
    ['no value', { python: '>=3,<4' }, '__plugin_name__ = "X"'],
    ['a value that the rule does not count', { python: '>=3,<4' }, '__plugin_pythoncompat__: str = ">=2.7,<4"'],
    ['a compatibility of another kind', ['a'], compat('>=3,<4')],
    ['a compatibility that is text', '>=2.7', compat('>=3,<4')],
  ])('changes nothing for %s', (_, compatibility, init) => {
    expect(change({ compatibility }, init)).toEqual({ changes: [], problems: [] });
  });

  it('changes nothing where the source names no plugin', () => {
    expect(change({}, compat('>=3,<4'), { 'setup.py': 'setup()' })).toEqual({ changes: [], problems: [] });
  });

  it.each(['', ' ', '3.7', 'any'])('reports the source’s %j, which is no specifier', (value) => {
    expect(change({}, compat(value))).toEqual({
      changes: [],
      problems: [
        {
          code: 'compatibility.specifier-invalid',
          entry: '_plugins/x.md',
          field: 'compatibility.python',
          repository: 'o/r',
          file: INIT,
          line: 3,
          value,
        },
      ],
    });
  });

  it('reports a file that cannot be read', () => {
    const about = { entry: '_plugins/x.md', field: 'compatibility.python', repository: 'o/r' };
    expect(change({}, '\0')).toEqual({
      changes: [],
      problems: [{ code: 'compatibility.source-unreadable', ...about, file: INIT, detail: 'it has a NUL byte' }],
    });
  });

  it('cuts long lines of the excerpt, and keeps control characters as text', () => {
    const init = `y = "\u001b[31m${'a'.repeat(500)}"\r\n__plugin_pythoncompat__ = ">=3"\r\n`;
    const [found] = change({}, init).changes;
    expect(found?.evidence).toMatchObject({
      line: 2,
      excerpt: { firstLine: 1, lines: [`y = "\u001b[31m${'a'.repeat(189)}…`, '__plugin_pythoncompat__ = ">=3"'] },
    });
  });

  it('says no commit where none is known', () => {
    const reading = read({ repository: 'o/r', files: sourceFiles({ 'setup.py': SETUP, [INIT]: compat('>=3') }) });
    const { changes } = changesFromSource({ path: 'x.md', values: {} }, reading, OCTOPRINT);
    expect(changes[0]?.evidence).not.toHaveProperty('commit');
  });
});
