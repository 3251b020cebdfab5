import fc from 'fast-check';

// Tests see neither the developer's git settings nor any network but loopback.
Object.assign(process.env, {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_ALLOW_PROTOCOL: 'file:http',
});
delete process.env.GITHUB_TOKEN;

// Property tests are the same on every run; SEED=n looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_124) });
