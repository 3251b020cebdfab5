/**
 * Configuration of every call. It overrides what a repository's own configuration says: no hook or monitor runs, no
 * signature is checked, no redirect is followed, nothing starts in the background, and no tag or submodule comes along.
 * A bare repository that lies inside a registry is a folder like any other.
 */
const SETTINGS: readonly (readonly [key: string, value: string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.askPass', ''],
  ['core.pager', 'cat'],
  ['core.editor', 'true'],
  ['log.showSignature', 'false'],
  ['safe.bareRepository', 'explicit'],
  ['submodule.recurse', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['push.gpgSign', 'false'],
  ['merge.verifySignatures', 'false'],
  ['http.followRedirects', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
];

export const SETTING_ARGUMENTS: readonly string[] = SETTINGS.flatMap(([key, value]) => ['-c', `${key}=${value}`]);
