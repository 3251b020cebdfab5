import { z } from 'zod';

/** One thing that the engine does when asked: what it takes, and what it answers. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'call';
  readonly input: Input;
  readonly output: Output;
}

/** One thing that the engine says unasked. */
export interface Event<Payload extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  readonly payload: Payload;
}

export function call<Input extends z.ZodType, Output extends z.ZodType>(shape: {
  input: Input;
  output: Output;
}): Call<Input, Output> {
  return { kind: 'call', ...shape };
}

export function event<Payload extends z.ZodType>(payload: Payload): Event<Payload> {
  return { kind: 'event', payload };
}

/** What a call takes that needs nothing told. */
export const Nothing = z.undefined();
