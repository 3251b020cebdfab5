/** The records of an output in which each is terminated by NUL (the option `-z`). */
export function recordsOf(output: string | Buffer): string[] {
  const records = output.toString('utf8').split('\0');
  if (records.at(-1)?.trim() === '') records.pop();
  return records;
}
