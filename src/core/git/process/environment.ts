/** What git needs to run, and to find the settings, keys, network and identity of the person at the machine. */
const PASSED_ON = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR', 'TMPDIR', 'TEMP', 'TMP'],
  ...['USERPROFILE', 'SystemRoot', 'SYSTEMDRIVE', 'APPDATA', 'LOCALAPPDATA', 'ProgramFiles', 'ProgramData', 'COMSPEC'],
  ...['SSH_AUTH_SOCK', 'SSH_AGENT_PID', 'GNUPGHOME', 'DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'WAYLAND_DISPLAY'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'GIT_SSH', 'GIT_SSH_COMMAND'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'EMAIL'],
  ...['GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL'],
];

/** git never prompts, and its messages are English. */
const SILENT = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  SSH_ASKPASS_REQUIRE: 'never',
  GCM_INTERACTIVE: 'never',
  GIT_OPTIONAL_LOCKS: '0',
  // A missing blob of a partial clone is fetched by a command that says so, or not at all.
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
};

export interface EnvironmentOptions {
  /** The protocols that git may use, as in `GIT_ALLOW_PROTOCOL`; none by default. */
  protocols?: readonly string[] | undefined;
  /** Configuration of this call alone: kept off the command line, where other users could read it. */
  config?: readonly (readonly [key: string, value: string])[] | undefined;
  /** An index file to use instead of the checkout's own. */
  index?: string | undefined;
}

/**
 * The environment of one call. No variable of ours points git at another repository, index or configuration.
 * A `GIT_ALLOW_PROTOCOL` that is already set narrows the protocols further.
 */
export function environmentOf({ protocols = [], config = [], index }: EnvironmentOptions): NodeJS.ProcessEnv {
  const passedOn = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const limit = process.env.GIT_ALLOW_PROTOCOL?.split(':');
  const allowed = protocols.filter((protocol) => limit === undefined || limit.includes(protocol));
  const settings = config.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key] as const,
    [`GIT_CONFIG_VALUE_${at}`, value] as const,
  ]);
  return {
    ...Object.fromEntries(passedOn),
    ...SILENT,
    // An empty list would allow every protocol (git, transport.c): "none" is not the name of one.
    GIT_ALLOW_PROTOCOL: allowed.length === 0 ? 'none' : allowed.join(':'),
    ...(settings.length === 0 ? {} : { GIT_CONFIG_COUNT: `${config.length}`, ...Object.fromEntries(settings) }),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
  };
}
