import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PYTHON = '/usr/bin/python3';
const site = process.env.REGISTRY_SITE;
const script = site === undefined ? undefined : join(site, '.github', 'scripts', 'validate_front_matter.py');

/**
 * The registry's own validator, with its checks of ids and image folders, on many texts in one process. The packages
 * that it only prints and parses its command line with are replaced; `frontmatter` is the few lines of it that matter.
 */
const RUNNER = `
import importlib.util, json, os, re, sys, tempfile, types
import yaml
for name in ("click", "colorama", "frontmatter"):
    sys.modules[name] = types.ModuleType(name)
passed = lambda *args, **kwargs: (lambda function: function)
for name in ("command", "option", "argument"):
    setattr(sys.modules["click"], name, passed)
BOUNDARY = re.compile(r"^-{3,}\\s*$", re.MULTILINE)
def parse(text):
    text = text.strip()
    try:
        _, front, content = BOUNDARY.split(text, 2)
    except ValueError:
        return {}, text
    metadata = yaml.load(front, Loader=yaml.CSafeLoader)
    return (metadata if isinstance(metadata, dict) else {}), content.strip()
sys.modules["frontmatter"].parse = parse
spec = importlib.util.spec_from_file_location("validator", sys.argv[1])
validator = importlib.util.module_from_spec(spec)
spec.loader.exec_module(validator)
def refusal(name, text, folder):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    try:
        validator.validate(folder, path, id_match=True, asset_match=True)
        return None
    except Exception as error:
        return str(error) or type(error).__name__
with tempfile.TemporaryDirectory() as folder:
    json.dump([refusal(name, text, folder) for name, text in json.load(sys.stdin)], sys.stdout)
`;

/** Why the validator cannot be run here; undefined where it can. */
export const validatorMissing =
  script !== undefined &&
  existsSync(script) &&
  spawnSync(PYTHON, ['-c', 'import yaml, voluptuous, packaging']).status === 0
    ? undefined
    : 'needs REGISTRY_SITE, python3-yaml, python3-voluptuous and python3-packaging';

/** What the validator says against each entry; null where it lets it pass. */
export function refusalsByValidator(entries: readonly (readonly [name: string, text: string])[]): (string | null)[] {
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-c', RUNNER, script ?? ''], {
    input: JSON.stringify(entries),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8', LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as (string | null)[];
}
