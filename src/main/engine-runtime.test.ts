import { expect, it } from 'vitest';
import { runsInElectron } from './engine-runtime.ts';

it.each([
  ['a package, whatever its Node', { isPackaged: true, nodeApi: '9' }, true],
  ['a checkout with a Node that is new enough', { isPackaged: false, nodeApi: '10' }, true],
  ['a checkout with an older Node', { isPackaged: false, nodeApi: '9' }, false],
  ['a checkout with a Node that does not say', { isPackaged: false, nodeApi: undefined }, false],
])('decides for %s', (_, runtime, expected) => {
  expect(runsInElectron(runtime)).toBe(expected);
});
