import { expect, it } from 'vitest';
import { hostArguments } from './options.ts';

it.each<[string[], ReturnType<typeof hostArguments>]>([
  [[], { port: 0, data: undefined }],
  [['--port', '4180', '--data', '/d'], { port: 4180, data: '/d' }],
  [['--port', '65536'], '65536 is no port.'],
  [['--port=-1'], '-1 is no port.'],
  [['--port', 'any'], 'any is no port.'],
  [['--port='], ' is no port.'],
])('reads %j', (args, expected) => {
  expect(hostArguments(args)).toEqual(expected);
});

it('knows no other option', () => {
  expect(hostArguments(['--host', '0.0.0.0'])).toContain("Unknown option '--host'");
});
