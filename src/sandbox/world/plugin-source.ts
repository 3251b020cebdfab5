import { compatibilityLines } from './compatibility-lines.ts';
import { pluginMethods } from './plugin-methods.ts';
import type { Random } from './random.ts';

interface Plugin {
  id: string;
  title: string;
  python: string | undefined;
  isCalm?: boolean;
}

const LONGEST = 11_500;

/** A plugin's `__init__.py`, 2 to 12 KB, with its compatibility among the last lines. */
export function pluginSource(draw: (subject: string) => Random, plugin: Plugin): string {
  const random = draw('source');
  const compatibility = compatibilityLines(draw, plugin);
  const isPython2 = compatibility.some((line) => line.includes('2.7')) && random.chance(0.15);
  const name = className(plugin.title);
  const parts = [header(random, plugin, name)];
  const target = random.int(2_000, LONGEST - 1_500);
  let length = parts.join('').length;
  for (const method of pluginMethods(random, isPython2)) {
    if (length >= target) break;
    parts.push(method);
    length += method.length + 1;
  }
  return `${parts.join('\n')}\n\n${footer(plugin, name, compatibility)}`;
}

function className(title: string): string {
  const words = title.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${/^[A-Za-z]/.test(joined) ? joined : `The${joined}`}Plugin`;
}

function header(random: Random, plugin: Plugin, name: string): string {
  return `# coding=utf-8
from __future__ import absolute_import

import logging
import sys
import threading

import flask

import octoprint.plugin
from octoprint.events import Events


class ${name}(
    octoprint.plugin.StartupPlugin,
    octoprint.plugin.SettingsPlugin,
    octoprint.plugin.AssetPlugin,
    octoprint.plugin.TemplatePlugin,
    octoprint.plugin.EventHandlerPlugin,
):
    def __init__(self):
        self._lock = threading.RLock()
        self._values = {}

    def get_settings_defaults(self):
        return {
            "enabled": True,
            "interval": ${random.int(2, 90)},
            "show_navbar": ${random.pick(['True', 'False'])},
            "threshold": ${random.int(1, 300)},
        }

    def get_template_configs(self):
        return [
            {"type": "settings", "custom_bindings": False},
            {"type": "sidebar", "name": ${JSON.stringify(plugin.title)}},
        ]

    def get_assets(self):
        return {
            "js": ["js/${plugin.id}.js"],
            "css": ["css/${plugin.id}.css"],
            "less": ["less/${plugin.id}.less"],
        }

    def get_update_information(self):
        return {
            ${JSON.stringify(plugin.id)}: {
                "displayName": ${JSON.stringify(plugin.title)},
                "displayVersion": self._plugin_version,
                "type": "github_release",
                "current": self._plugin_version,
                "pip": "https://plugins.example/${plugin.id}/archive/{target_version}.zip",
            }
        }
`;
}

function footer(plugin: Plugin, name: string, compatibility: readonly string[]): string {
  return `__plugin_name__ = ${JSON.stringify(plugin.title)}


def __plugin_load__():
    global __plugin_implementation__
    __plugin_implementation__ = ${name}()

    global __plugin_hooks__
    __plugin_hooks__ = {
        "octoprint.plugin.softwareupdate.check_config": __plugin_implementation__.get_update_information
    }

${compatibility.map((line) => `\n${line}`).join('')}
`.replace(/\n+$/, '\n');
}
