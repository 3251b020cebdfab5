"""The static rule by CPython's own ast: what a module's top level says about names.

Reads [[source, names or null], ...] from stdin; null stands for every name that the module assigns.
Writes, for each source, {name: [text or null, line]}, or null where CPython refuses the source.
"""

import ast
import json
import sys
import warnings


def text_of(node):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "gettext" and node.args:
        node = node.args[0]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def static_values(source, names):
    found = {}
    for node in reversed(ast.parse(source).body):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            if isinstance(target, ast.Name) and (names is None or target.id in names):
                found.setdefault(target.id, [text_of(node.value), node.lineno])
    return found


def answer(source, names):
    try:
        return static_values(source, names)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


warnings.simplefilter("ignore")
json.dump([answer(source, names) for source, names in json.load(sys.stdin)], sys.stdout)
