// Writes the JSON Schema of `registry-desk.yaml`, by which an editor completes and checks it.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { profileFileSchema } from '../src/core/registry/index.ts';

const path = resolve(import.meta.dirname, '../resources/registry-desk.schema.json');
await writeFile(path, await format(JSON.stringify(profileFileSchema()), { parser: 'json', printWidth: 120 }));
