// The layers, each with the layers that it may import. Everything not named here is forbidden.
const MAY_IMPORT = {
  shared: [],
  core: ['shared'],
  sandbox: ['shared'],
  engine: ['core', 'sandbox', 'shared'],
  cli: ['engine', 'host', 'shared'],
  host: ['engine', 'shared'],
  main: ['shared'],
  preload: ['shared'],
  renderer: ['shared'],
};

const layerRules = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `${layer}-imports-downward`,
  comment: `src/${layer} may import ${allowed.length > 0 ? allowed.map((name) => `src/${name}`).join(', ') : 'no other layer'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '[.]test[.]ts$' },
  to: { path: '^src/', pathNot: [layer, ...allowed].map((name) => `^src/${name}/`) },
}));

const coreFolders =
  'registry|cache|github|enrichment|changes|inspection|preflight|rankings|versions|validation|anomalies|history|overview|live|account|git|cloning|publishing';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'shared-imports-zod-alone',
      comment: 'The contract runs everywhere: it imports zod and nothing else.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: '/zod/' },
    },
    {
      name: 'folders-have-one-door',
      comment: 'A folder of core is entered through its index.ts; the rest is private.',
      severity: 'error',
      from: { path: `^src/core/(${coreFolders})/` },
      to: { path: `^src/core/(${coreFolders})/`, pathNot: ['^src/core/$1/', '/index[.]ts$'] },
    },
    {
      name: 'sources-have-one-door',
      comment: 'A source is entered through its index.ts; the rest is private.',
      severity: 'error',
      from: { path: '^src/(?!core/sources/)' },
      to: { path: '^src/core/sources/[^/]+/', pathNot: '/index[.]ts$' },
    },
    {
      name: 'sources-are-siblings',
      comment: 'A source knows no other source.',
      severity: 'error',
      from: { path: '^src/core/sources/([^/]+)/' },
      to: { path: '^src/core/sources/[^/]+/', pathNot: '^src/core/sources/$1/' },
    },
    {
      name: 'upper-layers-use-doors',
      comment: 'Whoever is outside core enters it through a folder’s index.ts.',
      severity: 'error',
      from: { path: '^src/(engine|cli|host)/' },
      to: { path: '^src/(core|sandbox|engine)/', pathNot: ['/index[.]ts$', '^src/engine/'] },
    },
    {
      name: 'the-host-has-one-door',
      comment: 'The command line serves the app by host.ts; the rest is private.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/host/', pathNot: '^src/host/host[.]ts$' },
    },
    {
      name: 'screens-have-no-electron',
      comment: 'What runs in a page knows the desktop by its bridge alone.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '(^|/)electron(/|$)' },
    },
    {
      name: 'screens-have-no-node',
      comment: 'What runs in a page has no Node.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '[.]test[.]tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-imports-electron-alone',
      comment: 'A sandboxed preload can load nothing else: what it imports is built into it.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '.', pathNot: ['^src/(preload|shared)/', '(^|/)electron(/|$)'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['main', 'types'],
    },
  },
};
