import { z } from 'zod';

/** A folder of the registry, relative to it and below it. */
const folder = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/, 'a folder inside the registry');
/** A YAML file directly in the folder of data files. */
const dataFile = z.string().regex(/^[^/\\\0.][^/\\\0]*\.ya?ml$/, 'the name of a YAML file');
/** A file of the site, relative to its address. */
const siteFile = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[\w./-]+$/, 'a file of the site');
/** Where what a source finds goes: the desk commits it, or the site's own build computes it. */
const destination = z.enum(['registry', 'site']);

/**
 * What is one registry's own, as data. The built-in profile `octoprint` is `OCTOPRINT`; a `registry-desk.yaml` in the
 * registry overrides any part of it.
 */
export const Profile = z.strictObject({
  name: z.string().min(1),
  entries: z.strictObject({
    folder,
    /** Bytes. A larger file is no entry, whatever is in it. */
    maximumBytes: z.int().positive(),
  }),
  /** The folder of the registry's data files. */
  data: z.strictObject({
    folder,
    /** The list of what hosts show their users; in that folder. */
    notices: dataFile,
    /** The list of what hosts refuse to load; in that folder. `blacklist.yaml` and `blocklist.yaml` mean each other. */
    blacklist: dataFile,
    /** The map of what hosts are told instead of a plugin's own update check; in that folder. */
    overlays: dataFile,
    /** The map of what hosts on Python 2 are told instead of a plugin's own update check; in that folder. */
    python2Overlays: dataFile,
  }),
  destinations: z.strictObject({
    usage: destination,
    github: destination,
    compatibility: destination,
    notices: destination,
    overlays: destination,
  }),
  usage: z.strictObject({
    week: z.url(),
    month: z.url(),
    /** An older export changes nothing. */
    maximumAgeHours: z.number().positive(),
    /** The share of the expected plugins that an export has to list, 0 to 1. */
    minimumCoverage: z.number().min(0).max(1),
    /** Fewer expected plugins than this say nothing about an export's coverage. */
    coverageNeeds: z.int().nonnegative(),
    /** Entries with this attribute get no usage. */
    exemptAttribute: z.string(),
    /** A larger count is no count. */
    maximumCount: z.int().positive(),
    /** From this many instances on, a fall to zero is alarming. */
    collapseFrom: z.int().positive(),
  }),
  github: z.strictObject({
    /** The web address that `source` begins with where the plugin is on GitHub. */
    web: z.url(),
    /** A repository without a push for so many years gets the signal `no-push`. */
    noPushYears: z.number().positive(),
  }),
  notices: z.strictObject({
    /** What hosts show for an abandoned plugin: text, without any markup. */
    abandoned: z.string().min(1),
  }),
  python: z.strictObject({
    /** The Pythons that hosts run, oldest first. */
    supported: z.array(z.string().regex(/^\d+\.\d+$/)).min(1),
    /** What a host takes a missing declaration for. */
    undeclared: z.string(),
    /** The top-level names that a plugin's source sets. */
    names: z.strictObject({ identifier: z.string(), package: z.string(), compatibility: z.string() }),
    /** The names in setup.py that `inspect` reports, and the dict of what is passed on to `setup(…)`. */
    metadata: z.strictObject({ name: z.string(), version: z.string(), requires: z.string(), parameters: z.string() }),
    /** The default package is this prefix and the identifier. */
    packagePrefix: z.string(),
    /** The entry-point group in pyproject.toml that maps an identifier to its package. */
    entryPoints: z.string(),
    /** The name of a call whose first argument counts as the value. */
    translation: z.string(),
    /** The hook by which a plugin is updated. */
    updateHook: z.string(),
  }),
  /** The site that is built from the registry: what is live is asked there. */
  site: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    /** The files that hosts read, relative to the site. */
    plugins: siteFile,
    notices: siteFile,
    blacklist: siteFile,
    /** A plugin's page; `{name}` is its entry's file name without `.md`. */
    page: z.string().regex(/^\/.*\{name\}/, 'a path with {name} in it'),
    /** The environment that the site is deployed to, as GitHub's deployments name it. */
    environment: z.string().min(1),
    /** A build that has not started so long after a push will not start any more. */
    buildStartsWithinSeconds: z.int().positive(),
    /** How long the site may serve what it had before, after a deployment. */
    cacheMinutes: z.number().positive(),
  }),
  /** Fields that stay out of the registry, since nothing on the site reads them. */
  unpublished: z.array(z.string()),
  preflight: z.strictObject({
    workflows: folder,
    /** Files that name the keys of an entry which the registry's build accepts: a Python module with `SCHEMA`, or a JSON Schema. */
    validators: z.array(z.string()),
    /** By source: what a workflow runs where the site's own build enriches. */
    populates: z.strictObject({
      usage: z.string(),
      github: z.string(),
      compatibility: z.string(),
      notices: z.string(),
      overlays: z.string(),
    }),
  }),
});
export type Profile = z.infer<typeof Profile>;

/** The OctoPrint Plugin Repository. */
export const OCTOPRINT: Profile = {
  name: 'octoprint',
  entries: { folder: '_plugins', maximumBytes: 256_000 },
  data: {
    folder: '_data',
    notices: 'notices.yaml',
    blacklist: 'blacklist.yaml',
    overlays: 'update_check_overlays.yaml',
    python2Overlays: 'update_check_overlays_py2.yaml',
  },
  destinations: {
    usage: 'registry',
    github: 'registry',
    compatibility: 'registry',
    notices: 'registry',
    overlays: 'registry',
  },
  usage: {
    week: 'https://data.octoprint.org/export/plugin_stats_7d.json',
    month: 'https://data.octoprint.org/export/plugin_stats_30d.json',
    maximumAgeHours: 24,
    minimumCoverage: 0.65,
    coverageNeeds: 10,
    exemptAttribute: 'commercial',
    maximumCount: 100_000_000,
    collapseFrom: 20,
  },
  github: { web: 'https://github.com/', noPushYears: 2 },
  notices: {
    abandoned:
      'This plugin has been abandoned by its maintainer and is looking for someone to adopt it. If you want to step in as ' +
      'the new maintainer please get in touch at the "Read more..." link below.',
  },
  python: {
    supported: ['3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'],
    undeclared: '>=2.7,<3',
    names: { identifier: 'plugin_identifier', package: 'plugin_package', compatibility: '__plugin_pythoncompat__' },
    metadata: {
      name: 'plugin_name',
      version: 'plugin_version',
      requires: 'plugin_requires',
      parameters: 'additional_setup_parameters',
    },
    packagePrefix: 'octoprint_',
    entryPoints: 'octoprint.plugin',
    translation: 'gettext',
    updateHook: 'octoprint.plugin.softwareupdate.check_config',
  },
  site: {
    url: 'https://plugins.octoprint.org',
    plugins: 'plugins.json',
    notices: 'notices.json',
    blacklist: 'blacklist.json',
    page: '/plugins/{name}/',
    environment: 'github-pages',
    buildStartsWithinSeconds: 120,
    cacheMinutes: 10,
  },
  unpublished: [],
  preflight: {
    workflows: '.github/workflows',
    validators: ['.github/scripts/validate_front_matter.py'],
    populates: {
      usage: 'populate_additional_metadata.py',
      github: 'populate_additional_metadata.py',
      compatibility: 'populate_additional_metadata.py',
      notices: 'populate_additional_notices.py',
      overlays: 'populate_py2_overlays.py',
    },
  },
};
