import { InvalidArgumentError, Option } from 'commander';

/** `--github-url`: the REST root; GraphQL is below it. */
export function githubUrl(): Option {
  return new Option('--github-url <url>', 'the REST root of the GitHub to ask')
    .default('https://api.github.com')
    .argParser((value: string) => {
      if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
      throw new InvalidArgumentError('It has to be an http or https URL.');
    });
}

/** A whole number from a range. */
export function wholeNumber(minimum: number, maximum: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= minimum && number <= maximum) return number;
    throw new InvalidArgumentError(`It has to be a whole number from ${minimum} to ${maximum}.`);
  };
}

/** Collects an option that may be repeated. */
export function repeated(value: string, before: unknown): string[] {
  return [...(Array.isArray(before) ? before.map(String) : []), value];
}
