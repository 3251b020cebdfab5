// What it costs: `npm run bench`, or one part of it: `npm run bench -- enrichment|scale|app`.
// REGISTRY_SAMPLE names a folder with a real registry; without it an invented one of the same size is measured.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchApp } from './app/index.ts';
import { benchEnrichment } from './enrichment.ts';
import { benchScale } from './scale.ts';

const parts = { enrichment: benchEnrichment, scale: benchScale, app: benchApp };
const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'registry-desk-bench-'));
for (const [name, bench] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await bench(folder);
await rm(folder, { recursive: true });
