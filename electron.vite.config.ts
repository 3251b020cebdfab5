import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      emptyOutDir: true,
      // One file starts in less time than a hundred that are looked for; what is native, or WebAssembly, stays outside.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'web-tree-sitter'],
        input: { index: at('src/main/main.ts'), engine: at('src/engine/process/main.ts') },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      emptyOutDir: true,
      // A sandboxed preload is CommonJS, and can load nothing beside itself.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      modulePreload: { polyfill: false },
      // The page's policy lets no font and no style come as data.
      assetsInlineLimit: 0,
      // It is read from this computer, not over a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
});
