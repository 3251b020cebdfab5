// A process that publishes an edit by hand, so that a test can kill it at any moment.
import { MessageChannel } from 'node:worker_threads';
import { startEngine } from '../../src/engine/index.ts';
import { engineOver } from '../../src/renderer/engine/engine-connection.ts';

const [dataFolder = '', folder = '', path = '', number = ''] = process.argv.slice(2);
const nothing = (): undefined => undefined;
const engine = await startEngine({
  dataFolder,
  version: 'test',
  token: null,
  keepsToken: false,
  onKeepToken: nothing,
  onServes: nothing,
  onNotify: nothing,
});
const { port1, port2 } = new MessageChannel();
engine.connect({
  post: (message) => port1.postMessage(message),
  listen: (listener) => void port1.on('message', listener),
});
const client = engineOver({
  open: ({ onOpen }) =>
    onOpen({
      post: (message) => port2.postMessage(message),
      listen: (listener) => void port2.on('message', listener),
    }),
});
const { trust } = await client.call('registry.open', { folder });
await client.call('registry.trust', { digest: trust.digest });
const { base: text } = await client.call('files.read', { path });
await client.call('files.save', { path, base: text, text: text.replace(/n: \d+/, `n: ${number}`) });
const plan = await client.call('publish.plan', { without: [] });
process.send?.('publishing');
const { base, digest, subject, body } = plan;
await client.call('publish.start', { base, plan: digest, subject, body, without: [] });
process.send?.('published');
