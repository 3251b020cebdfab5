import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { arbitraryYaml } from './arbitrary-yaml.ts';
import type { Edit, Path } from './edit-tree.ts';
import { editYaml } from './edit.ts';
import { applySplices, undoSplices } from './splices.ts';
import { readYaml } from './yaml-text.ts';
import { documentOf, tokensOf, type YamlDocument } from './yaml-tree.ts';

/** What may be refused in documents without anchors, tags and explicit keys. */
const MAY_BE_REFUSED =
  /^(?:a comment in .+ would go along|a comment stands between .+|the result would say something else)$/;

function valueOf(text: string): Json {
  const read = readYaml(text, 'a.yaml');
  if ('problem' in read) throw new Error(`${JSON.stringify(read.problem)} in\n${text}`);
  return read.value;
}

/** Every place of a value, its own included. */
function places(value: Json, path: Path = []): Path[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, at) => places(item, [...path, at]))
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return [path, ...below];
}

function at(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)];
    return isJsonObject(inner) ? inner[String(step)] : undefined;
  }, value);
}

/** The value with one edit made by hand. */
function edited(value: Json, edit: Edit): Json {
  const copy = structuredClone(value);
  const [last, ...parents] = edit.path.toReversed();
  const parent = at(copy, parents.toReversed());
  if (edit.op === 'append') {
    const list = at(copy, edit.path);
    if (Array.isArray(list)) list.push(edit.value);
  } else if (Array.isArray(parent)) {
    parent.splice(Number(last), 1, ...(edit.op === 'set' ? [edit.value] : []));
  } else if (isJsonObject(parent)) {
    if (edit.op === 'set') parent[String(last)] = edit.value;
    else Reflect.deleteProperty(parent, String(last));
  }
  return copy;
}

const texts = fc.constantFrom('x', '1.10', 'yes', '2023-02-18 06:58:56 +0000', 'a: b # c', 'a\nb', '>=3,<4', '', 'é😀');
const written: fc.Arbitrary<Json> = fc.oneof(
  texts,
  fc.integer(),
  fc.constantFrom<Json[]>(
    true,
    null,
    1e21,
    {},
    [],
    ['x', { y: '1' }],
    { '1.10.0': 1, '1.9': 2 },
    { z: { y: { x: [] } } },
  ),
);

/** One edit that fits the document: which place is left to a number. */
function editFor(value: Json, kind: 'set' | 'add' | 'remove' | 'append', place: number, after: Json): Edit | undefined {
  const all = places(value);
  const fitting = {
    set: all.filter((path) => path.length > 0),
    remove: all.filter((path) => path.length > 0),
    append: all.filter((path) => Array.isArray(at(value, path))),
    add: all.filter((path) => isJsonObject(at(value, path))).map((path) => [...path, 'new']),
  }[kind];
  const path = fitting[place % fitting.length];
  if (path === undefined) return undefined;
  if (kind === 'remove') return { op: 'remove', path };
  return { op: kind === 'append' ? 'append' : 'set', path, value: after };
}

const edits = fc.tuple(arbitraryYaml, fc.constantFrom('set', 'add', 'remove', 'append'), fc.nat(), written);

/** Runs the check on every edit that is made, and fails if many are refused. */
function everyEdit(
  check: (text: string, edit: Edit, result: Extract<ReturnType<typeof editYaml>, { text: string }>) => void,
): void {
  let made = 0;
  let refused = 0;
  fc.assert(
    fc.property(edits, ([text, kind, place, after]) => {
      const edit = editFor(valueOf(text), kind, place, after);
      if (edit === undefined) return;
      const result = editYaml(text, [edit]);
      if ('refused' in result) {
        expect(result.refused).toMatch(MAY_BE_REFUSED);
        refused += 1;
      } else {
        made += 1;
        check(text, edit, result);
      }
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeLessThan(made / 20);
}

/** The node at a place, and where the lines that are its own begin: found by the library's document alone. */
function nodeAt(document: YamlDocument, path: Path): { node: Node; start: number } {
  let node: unknown = document.contents;
  let start = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.source === step);
      start = isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
      node = pair?.value ?? pair?.key;
    } else if (isSeq(node)) {
      const before = node.items[Number(step) - 1];
      start = (isNode(before) ? before.range?.[1] : node.range?.[0]) ?? 0;
      node = node.items[Number(step)];
    }
  }
  if (!isNode(node)) throw new Error(`nothing at ${path.join('.')}`);
  return { node, start };
}

function nodesOf(text: string, version: '1.1' | '1.2'): YamlDocument {
  return documentOf(tokensOf(text), text.length, { version, keepSourceTokens: false });
}

describe('any edit of any document', () => {
  it('says exactly what was intended', () => {
    everyEdit((text, edit, result) => {
      expect(valueOf(result.text)).toEqual(edited(valueOf(text), edit));
    });
  });

  it('is read the same by YAML 1.1', () => {
    everyEdit((_, edit, result) => {
      if (edit.op === 'remove' || result.splices.length === 0) return;
      const list = at(valueOf(result.text), edit.path);
      const path = edit.op === 'append' && Array.isArray(list) ? [...edit.path, list.length - 1] : edit.path;
      const document = nodesOf(result.text, '1.1');
      expect(nodeAt(document, path).node.toJS(document)).toEqual(edit.value);
    });
  });

  it('touches no byte beyond the lines of its own', () => {
    everyEdit((text, edit, { splices }) => {
      const path = edit.op === 'set' && edit.path.at(-1) === 'new' ? edit.path.slice(0, -1) : edit.path;
      const there = at(valueOf(text), path);
      const adds = edit.op === 'append' || path !== edit.path;
      if (adds && there !== null && typeof there === 'object' && Object.keys(there).length > 0) {
        expect(splices.map(({ start, end }) => end - start)).toEqual([0]);
        return;
      }
      // What takes out a collection's last one empties the collection.
      const siblings = at(valueOf(text), path.slice(0, -1)) ?? null;
      const alone = edit.op === 'remove' && siblings !== null && Object.keys(siblings).length === 1;
      const { node, start } = nodeAt(nodesOf(text, '1.2'), alone ? path.slice(0, -1) : path);
      // Behind a dash the next line moves up: its indent and the empty lines before it go too.
      const end = /[^\n]*(?:\n *)*/y;
      end.lastIndex = node.range?.[2] ?? 0;
      const last = end.lastIndex + (end.exec(text)?.[0].length ?? 0);
      for (const splice of splices) {
        expect(splice.start).toBeGreaterThanOrEqual(text.lastIndexOf('\n', start - 1) + 1);
        expect(splice.end).toBeLessThanOrEqual(last);
      }
    });
  });

  it('leaves every comment where a scalar takes a scalar’s place', () => {
    everyEdit((text, edit, { splices }) => {
      const before = at(valueOf(text), edit.path) ?? null;
      if (edit.op !== 'set' || typeof before === 'object' || typeof edit.value === 'object') return;
      const removed = splices.map(({ start, end }) => text.slice(start, end)).join('');
      const { node } = nodeAt(nodesOf(text, '1.2'), edit.path);
      const block = isScalar(node) && node.type?.startsWith('BLOCK');
      expect(block ? '' : removed).not.toMatch(/#( why| tab|$| between| deep)/);
      expect(splices).toHaveLength(applySplices(text, splices) === text ? 0 : 1);
    });
  });

  it('is undone by its undo', () => {
    everyEdit((text, _, result) => {
      expect(applySplices(text, result.splices)).toBe(result.text);
      expect(applySplices(result.text, undoSplices(text, result.splices))).toBe(text);
    });
  });

  it('keeps the line ends', () => {
    everyEdit((text, _, result) => {
      if (!text.includes('\n')) return;
      if (text.includes('\r')) expect(result.text).not.toMatch(/(?<!\r)\n/);
      else expect(result.text).not.toContain('\r');
    });
  });
});
