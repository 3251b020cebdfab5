import type { z } from 'zod';
import { account } from './account.ts';
import { app } from './app.ts';
import type { Call, Event } from './call.ts';
import { changes } from './changes.ts';
import { enrichment } from './enrichment.ts';
import { files } from './files.ts';
import { plugins } from './plugins.ts';
import { publish } from './publish.ts';
import { registry } from './registry.ts';

/** Everything that the engine can be asked, and everything that it says unasked. */
export const contract = {
  ...app,
  ...account,
  ...registry,
  ...plugins,
  ...files,
  ...enrichment,
  ...changes,
  ...publish,
};

type Contract = typeof contract;
export type CallName = { [Name in keyof Contract]: Contract[Name] extends Call ? Name : never }[keyof Contract];
export type EventName = { [Name in keyof Contract]: Contract[Name] extends Event ? Name : never }[keyof Contract];

/** What a caller sends and what it gets back. */
export type CallInput<Name extends CallName> = Contract[Name] extends Call<infer Input> ? z.input<Input> : never;
export type CallOutput<Name extends CallName> =
  Contract[Name] extends Call<z.ZodType, infer Output> ? z.output<Output> : never;
export type EventPayload<Name extends EventName> =
  Contract[Name] extends Event<infer Payload> ? z.output<Payload> : never;

/** What the engine does for each call; one that is missing does not compile. */
export type Handlers = {
  [Name in CallName]: (
    input: Contract[Name] extends Call<infer Input> ? z.output<Input> : never,
  ) => CallOutput<Name> | Promise<CallOutput<Name>>;
};
