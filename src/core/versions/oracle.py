"""What Python's `packaging` library says of version specifiers.

Reads [[specifier, versions], ...] from stdin. Writes, for each, whether the specifier contains each version, or null
where the library refuses the specifier or it has no clause.
"""

import json
import sys

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion


def answer(text, versions):
    try:
        specifiers = SpecifierSet(text)
    except InvalidSpecifier:
        return None
    if not len(specifiers):
        return None
    try:
        return [version in specifiers for version in versions]
    except InvalidVersion:
        # Older releases take what follows === for a version when they look for pre-releases.
        return "invalid"


json.dump([answer(text, versions) for text, versions in json.load(sys.stdin)], sys.stdout)
