import { afterEach, describe, expect, it, vi } from 'vitest';
import { environmentOf } from './environment.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the environment of git', () => {
  it('has nothing that points git elsewhere, and the person’s own ssh, configuration and identity', () => {
    for (const name of [
      'DIR',
      'WORK_TREE',
      'INDEX_FILE',
      'EXEC_PATH',
      'EXTERNAL_DIFF',
      'PROXY_COMMAND',
      'TRACE',
      'CONFIG_COUNT',
    ]) {
      vi.stubEnv(`GIT_${name}`, '/evil');
    }
    for (const name of ['SSH_COMMAND', 'CONFIG_GLOBAL', 'AUTHOR_NAME', 'COMMITTER_EMAIL'])
      vi.stubEnv(`GIT_${name}`, 'own');
    vi.stubEnv('SECRET_TOKEN', 'x');
    const environment = environmentOf({});
    expect(Object.values(environment)).not.toContain('/evil');
    expect(environment).not.toHaveProperty('SECRET_TOKEN');
    expect(environment).toMatchObject({
      GIT_SSH_COMMAND: 'own',
      GIT_CONFIG_GLOBAL: 'own',
      GIT_AUTHOR_NAME: 'own',
      GIT_COMMITTER_EMAIL: 'own',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
    });
  });

  it.each([
    [undefined, undefined, 'none'],
    [undefined, [], 'none'],
    [undefined, ['https', 'ssh'], 'https:ssh'],
    ['file:https', ['https', 'ssh'], 'https'],
    ['file', ['https'], 'none'],
    ['', ['https'], 'none'],
  ])('narrows the protocols: %j and %j', (own, protocols, allowed) => {
    vi.stubEnv('GIT_ALLOW_PROTOCOL', own);
    expect(environmentOf({ protocols }).GIT_ALLOW_PROTOCOL).toBe(allowed);
  });

  it('carries settings of one call', () => {
    expect(
      environmentOf({
        config: [
          ['a.b', 'c'],
          ['d.e', ''],
        ],
      }),
    ).toMatchObject({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_VALUE_0: 'c',
      GIT_CONFIG_KEY_1: 'd.e',
      GIT_CONFIG_VALUE_1: '',
    });
    expect(environmentOf({})).not.toHaveProperty('GIT_CONFIG_COUNT');
  });
});
