import { resolve } from 'node:path';
import { buildIfOld } from '../../../scripts/start/build.ts';

/** Before any test: the app as its sources are, once for all that open it. */
export default function build(): void {
  buildIfOld(resolve(import.meta.dirname, '../../..'));
}
