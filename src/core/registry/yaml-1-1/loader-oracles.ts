import { spawnSync } from 'node:child_process';

/** The loaders themselves, as Debian packages them: `python3-yaml` and `ruby`. */
const PYTHON = '/usr/bin/python3';
const RUBY = '/usr/bin/ruby';

const PYTHON_SCRIPT = `
import json, sys, yaml
def loads(text, loader):
    try:
        yaml.load(text, Loader=loader)
        return None
    except Exception as error:
        return str(error) or type(error).__name__
texts = json.load(sys.stdin)
json.dump([loads(text, yaml.SafeLoader) or loads(text, yaml.CSafeLoader) for text in texts], sys.stdout)
`;

const RUBY_SCRIPT = `
require 'json'
require 'psych'
require 'date'
def refusal(text)
  Psych.safe_load(text, permitted_classes: [Date, Time, Symbol], aliases: true)
  nil
rescue StandardError => error
  error.message.scrub
end
print JSON.generate(JSON.parse(STDIN.read).map { |text| refusal(text) })
`;

const isThere = (program: string, args: string[]): boolean => spawnSync(program, args).status === 0;

/** Why a test with the loaders cannot run here; undefined where it can. */
export const loadersMissing =
  isThere(PYTHON, ['-c', 'import yaml; yaml.CSafeLoader']) && isThere(RUBY, ['-e', 'require "psych"'])
    ? undefined
    : 'needs python3-yaml and ruby';

/** What PyYAML (in Python and with libyaml) or Psych say against each text; null where all load it. */
export function refusalsByLoaders(texts: readonly string[]): (string | null)[] {
  const python = answers(PYTHON, ['-c', PYTHON_SCRIPT], texts);
  const ruby = answers(RUBY, ['-e', RUBY_SCRIPT], texts);
  return texts.map((_, at) => python[at] ?? ruby[at] ?? null);
}

function answers(program: string, args: string[], texts: readonly string[]): (string | null)[] {
  const input = JSON.stringify(texts);
  const { stdout, stderr, status } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as (string | null)[];
}
