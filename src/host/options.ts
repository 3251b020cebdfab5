import { parseArgs } from 'node:util';

export interface HostArguments {
  /** 0: any free one. */
  port: number;
  data: string | undefined;
}

/** What the host was told on its command line; a line of words where that cannot be understood. */
export function hostArguments(args: string[]): HostArguments | string {
  const options = { port: { type: 'string', default: '0' }, data: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args, options });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Infinity;
    return port <= 65_535 ? { port, data: values.data } : `${values.port} is no port.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
