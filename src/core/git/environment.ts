/** A token, and the one origin that it is for. */
export interface Credentials {
  token: string;
  /** `https://github.com` */
  origin: string;
}

/** What git needs to run, and to find the settings, the keys and the network of the person at the machine. */
const NEEDED = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR', 'TMPDIR', 'TEMP', 'TMP'],
  ...['USERPROFILE', 'SystemRoot', 'SYSTEMDRIVE', 'APPDATA', 'LOCALAPPDATA', 'ProgramFiles', 'ProgramData', 'COMSPEC'],
  ...['SSH_AUTH_SOCK', 'SSH_AGENT_PID', 'GNUPGHOME', 'DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'WAYLAND_DISPLAY'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'GIT_SSH', 'GIT_SSH_COMMAND'],
  // What a test or a policy restricts git by.
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_ALLOW_PROTOCOL'],
];

/** Nobody is there to be asked, and complaints are read in English. */
const SILENT = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  SSH_ASKPASS_REQUIRE: 'never',
  GCM_INTERACTIVE: 'never',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
};

/**
 * Settings of every call: no hook runs, no program that a registry's own settings name, and nothing in the background.
 * Only what is asked for is read and written: no submodule, no tag.
 */
export const SETTINGS: readonly string[] = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);

/** The environment of one call: nothing in it points git at another repository, index or author. */
export function environmentOf(credentials: Credentials | undefined): NodeJS.ProcessEnv {
  const own = NEEDED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(own), ...SILENT, ...(credentials && credentialSettings(credentials)) };
}

/**
 * A token as settings that end with the call, sent to its own origin alone. Whoever asks there is asked nothing else:
 * the helpers that keep passwords are left out, so that no other account pushes.
 */
function credentialSettings({ token, origin }: Credentials): Record<string, string> {
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const settings: readonly (readonly [key: string, value: string])[] = [
    // An empty one takes back what was set before (git-config, "http.extraHeader", "credential.helper").
    [`http.${origin}/.extraHeader`, ''],
    [`http.${origin}/.extraHeader`, header],
    [`credential.${origin}.helper`, ''],
  ];
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', `${settings.length}`],
    ...settings.flatMap(([key, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  ]) as Record<string, string>;
}
