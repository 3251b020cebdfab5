import type { Random } from './random.ts';

interface Plugin {
  id: string;
  title: string;
  version: string;
  packageName: string;
}

/** `setup.py`, `pyproject.toml`, both or neither, by path. */
export function packagingFiles(random: Random, plugin: Plugin): [path: string, text: string][] {
  const share = random.next();
  const setup: [string, string] = ['setup.py', setupPy(random, plugin)];
  const project: [string, string] = ['pyproject.toml', pyprojectToml(random, plugin)];
  if (share < 0.04) return [];
  if (share < 0.14) return [project];
  if (share < 0.17) return [setup, project];
  if (share < 0.2) return [['setup.py', SETUP_SHIM], project];
  return [setup];
}

/** What is left of `setup.py` where `pyproject.toml` says everything. */
const SETUP_SHIM = 'import setuptools\n\nsetuptools.setup()\n';

function setupPy(random: Random, plugin: Plugin): string {
  const isDefault = plugin.packageName === `octoprint_${plugin.id}`;
  const packageValue =
    isDefault && random.chance(0.3) ? '"octoprint_%s" % plugin_identifier' : quoted(plugin.packageName);
  const requires = random.pick(['[]', '[]', '["requests"]', '["flask-login>=0.4", "requests"]', '["psutil>=5.9,<7"]']);
  return `# coding=utf-8
from setuptools import setup

# What the plugin is known as inside the host. It has to be unique.
plugin_identifier = ${quoted(plugin.id)}

# The importable package that holds the plugin.
plugin_package = ${packageValue}

plugin_name = ${quoted(`OctoPrint-${plugin.title}`)}
plugin_version = ${quoted(plugin.version)}
plugin_description = """${plugin.title} for the printer's web interface"""
plugin_author = "The ${plugin.title} makers"
plugin_author_email = "makers@plugins.example"
plugin_url = "https://plugins.example/${encodeURIComponent(plugin.id)}"
plugin_license = "AGPLv3"

# What has to be installed beside the host's own packages.
plugin_requires = ${requires}

plugin_additional_data = []
plugin_additional_packages = []
plugin_ignored_packages = []
additional_setup_parameters = {}

try:
    import octoprint_setuptools
except ImportError:
    print("The host's Python environment is needed to install this plugin.")
    raise SystemExit(-1)

setup_parameters = octoprint_setuptools.create_plugin_setup_parameters(
    identifier=plugin_identifier,
    package=plugin_package,
    name=plugin_name,
    version=plugin_version,
    description=plugin_description,
    author=plugin_author,
    mail=plugin_author_email,
    url=plugin_url,
    license=plugin_license,
    requires=plugin_requires,
    additional_packages=plugin_additional_packages,
    ignored_packages=plugin_ignored_packages,
    additional_data=plugin_additional_data,
)

if additional_setup_parameters:
    from octoprint.util import dict_merge

    setup_parameters = dict_merge(setup_parameters, additional_setup_parameters)

setup(**setup_parameters)
`;
}

function pyprojectToml(random: Random, plugin: Plugin): string {
  const dependencies = random.pick(['[]', '["requests"]', '["psutil>=5.9,<7"]']);
  return `[build-system]
requires = ["setuptools>=68", "wheel"]
build-backend = "setuptools.build_meta"

[project]
name = ${quoted(`OctoPrint-${plugin.title}`)}
version = ${quoted(plugin.version)}
description = ${quoted(`${plugin.title} for the printer's web interface`)}
requires-python = ">=3.7,<4"
dependencies = ${dependencies}

[project.entry-points."octoprint.plugin"]
${/^[\w-]+$/.test(plugin.id) ? plugin.id : quoted(plugin.id)} = ${quoted(plugin.packageName)}

[tool.setuptools]
include-package-data = true
`;
}

/** JSON's strings are strings in Python and in TOML too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
