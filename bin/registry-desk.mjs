#!/usr/bin/env node
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `registry-desk needs Node 22.18 or later, and this is ${process.versions.node}. ` +
      'Nothing was done. Use `npm run --silent cli -- …`, which brings its own.',
  );
  process.exit(2);
}
module.enableCompileCache?.();
await import('../src/cli/main.ts');
