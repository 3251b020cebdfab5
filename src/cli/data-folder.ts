import { resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where what is remembered is kept: `--data`, else `REGISTRY_DESK_DATA`, else the platform's data folder. */
export function dataFolder(option: string | undefined): string {
  const named = option ?? process.env.REGISTRY_DESK_DATA;
  return named === undefined || named === '' ? envPaths('registry-desk', { suffix: '' }).data : resolve(named);
}
