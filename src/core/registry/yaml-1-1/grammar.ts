import { type Loader, LoaderFaultError } from './loader-fault.ts';
import { checkScalar } from './loaded-value.ts';
import { Scanner, type Token } from './scanner.ts';

/** What a node is, as far as a loader may refuse it: `maps` is a list of nothing but maps. */
type Shape = 'scalar' | 'map' | 'list' | 'maps' | 'merge-key' | 'default-key';

interface ResolvedTag {
  readonly name: string;
  readonly offset: number;
}

/** The order of tokens that the loaders' parsers accept (`parser.py` of PyYAML), and what their composers refuse. */
export class Grammar {
  readonly #scanner: Scanner;
  readonly #loader: Loader;
  readonly #anchors = new Map<string, Shape>();
  #handles = new Map<string, string>();

  constructor(text: string, from: number, loader: Loader) {
    this.#scanner = new Scanner(text, from, loader);
    this.#loader = loader;
  }

  /** @throws LoaderFaultError unless there is one document, or none. */
  checkStream(): void {
    if (this.#is('directive', 'document-start')) this.#checkExplicitDocument();
    else if (!this.#is('stream-end')) {
      this.#useHandles();
      this.#checkValue({ inBlock: true });
    }
    while (this.#is('document-end')) this.#scanner.take();
    if (this.#is('directive', 'document-start')) this.#refuse('second-document');
    if (!this.#is('stream-end')) this.#refuse('indentation');
  }

  #checkExplicitDocument(): void {
    const names = new Set<string>();
    this.#useHandles();
    for (let next = this.#scanner.peek(); next.type === 'directive'; next = this.#scanner.peek()) {
      const { name, handle } = next.directive;
      const id = handle ?? name;
      if ((name === 'YAML' || handle !== undefined) && names.has(id)) this.#refuse('directive');
      names.add(id);
      if (handle !== undefined) this.#handles.set(handle, '');
      this.#scanner.take();
    }
    if (!this.#is('document-start')) this.#refuse('directive');
    this.#scanner.take();
    if (!this.#is('directive', 'document-start', 'document-end', 'stream-end')) this.#checkValue({ inBlock: true });
  }

  #useHandles(): void {
    this.#handles = new Map([
      ['!', '!'],
      ['!!', 'tag:yaml.org,2002:'],
    ]);
  }

  #checkNode({ inBlock, indentless = false }: { inBlock: boolean; indentless?: boolean }): Shape {
    const first = this.#scanner.peek();
    if (first.type === 'alias') {
      this.#scanner.take();
      const shape = this.#anchors.get(first.name);
      if (shape === undefined) throw new LoaderFaultError('unknown-alias', first.offset);
      return shape;
    }
    let anchor: string | undefined;
    let tag: ResolvedTag | undefined;
    for (let next = first; next.type === 'anchor' || next.type === 'tag'; next = this.#scanner.peek()) {
      if (next.type === 'anchor' ? anchor !== undefined : tag !== undefined) break;
      this.#scanner.take();
      if (next.type === 'tag') tag = { name: this.#resolvedTag(next), offset: next.offset };
      else {
        anchor = next.name;
        if (this.#anchors.has(anchor)) throw new LoaderFaultError('duplicate-anchor', next.offset);
        // An alias inside may name it already.
        this.#anchors.set(anchor, 'list');
      }
    }
    const shape = this.#checkContent({ inBlock, indentless, tag, hasAnchor: anchor !== undefined });
    if (anchor !== undefined) this.#anchors.set(anchor, shape);
    return shape;
  }

  #resolvedTag({ tag: { handle, suffix }, offset }: Token & { type: 'tag' }): string {
    if (handle === undefined) return suffix;
    const prefix = this.#handles.get(handle);
    if (prefix === undefined) throw new LoaderFaultError('tag', offset);
    return prefix + suffix;
  }

  #checkContent({
    inBlock,
    indentless,
    tag,
    hasAnchor,
  }: {
    inBlock: boolean;
    indentless: boolean;
    tag: ResolvedTag | undefined;
    hasAnchor: boolean;
  }): Shape {
    const next = this.#scanner.peek();
    const isBlock = inBlock && (next.type === 'block-sequence' || next.type === 'block-mapping');
    if (next.type === 'scalar') {
      this.#scanner.take();
      if (next.isPlain && tag === undefined && next.text === '<<') return 'merge-key';
      if (next.isPlain && tag === undefined && next.text === '=') return 'default-key';
      checkScalar({ ...next, offset: tag?.offset ?? next.offset }, tag?.name);
      return 'scalar';
    }
    const isList =
      next.type === '[' || (isBlock && next.type === 'block-sequence') || (indentless && next.type === '-');
    const isMap = next.type === '{' || (isBlock && next.type === 'block-mapping');
    if (!isList && !isMap) {
      if (tag === undefined && !hasAnchor) this.#refuse(MISSING.has(next.type) ? 'missing-value' : 'indentation');
      checkScalar({ text: '', isPlain: true, offset: tag?.offset ?? next.offset }, tag?.name);
      return 'scalar';
    }
    if (tag !== undefined && tag.name !== '!' && !COLLECTION_TAGS[isMap ? 'map' : 'list'].has(tag.name)) {
      throw new LoaderFaultError('tag', tag.offset);
    }
    if (next.type === '[') return this.#checkFlowList();
    if (next.type === '{') return this.#checkFlowMap();
    if (next.type === 'block-mapping') return this.#checkBlockMap();
    return this.#checkBlockList(next.type === '-');
  }

  #checkBlockList(indentless: boolean): Shape {
    if (!indentless) this.#scanner.take();
    const items: Shape[] = [];
    while (this.#is('-')) {
      this.#scanner.take();
      const isEmpty = this.#is('-', 'block-end') || (indentless && this.#is('key', 'value'));
      items.push(isEmpty ? 'scalar' : this.#checkValue({ inBlock: true }));
    }
    if (!indentless) {
      if (!this.#is('block-end')) this.#refuse('indentation');
      this.#scanner.take();
    }
    return listShape(items);
  }

  #checkBlockMap(): Shape {
    this.#scanner.take();
    const ends = ['key', 'value', 'block-end'] as const;
    while (this.#is('key')) {
      const { offset } = this.#scanner.take();
      const key = this.#is(...ends) ? 'scalar' : this.#checkNode({ inBlock: true, indentless: true });
      let value: Shape = 'scalar';
      if (this.#is('value')) {
        this.#scanner.take();
        if (!this.#is(...ends)) value = this.#checkValue({ inBlock: true, indentless: true });
      }
      refuseMerge(key, value, offset);
    }
    if (!this.#is('block-end')) this.#refuse('indentation');
    this.#scanner.take();
    return 'map';
  }

  #checkFlowList(): Shape {
    const { offset } = this.#scanner.take();
    const items: Shape[] = [];
    for (let isFirst = true; !this.#is(']'); isFirst = false) {
      if (!isFirst) this.#takeComma(offset);
      if (this.#is(']')) break;
      if (this.#is('key')) {
        this.#checkFlowPair([',', ']']);
        items.push('map');
      } else items.push(this.#checkValue({ inBlock: false }));
    }
    this.#scanner.take();
    return listShape(items);
  }

  #checkFlowMap(): Shape {
    const { offset } = this.#scanner.take();
    for (let isFirst = true; !this.#is('}'); isFirst = false) {
      if (!isFirst) this.#takeComma(offset);
      if (this.#is('}')) break;
      if (this.#is('key')) this.#checkFlowPair([',', '}']);
      else refuseMerge(this.#checkNode({ inBlock: false }), 'scalar', offset);
    }
    this.#scanner.take();
    return 'map';
  }

  #checkFlowPair(ends: readonly Token['type'][]): void {
    const { offset } = this.#scanner.take();
    const isEmpty = this.#is('value', ...ends);
    // libyaml 0.2.5 loses the token behind an empty key in a list (`[? : a]`).
    if (isEmpty && this.#loader === 'libyaml' && ends.includes(']')) this.#scanner.take();
    const key = isEmpty ? 'scalar' : this.#checkNode({ inBlock: false });
    let value: Shape = 'scalar';
    if (this.#is('value')) {
      this.#scanner.take();
      if (!this.#is(...ends)) value = this.#checkValue({ inBlock: false });
    }
    refuseMerge(key, value, offset);
  }

  #checkValue(context: { inBlock: boolean; indentless?: boolean }): Shape {
    const { offset } = this.#scanner.peek();
    const shape = this.#checkNode(context);
    if (shape === 'merge-key' || shape === 'default-key') throw new LoaderFaultError('special-word', offset);
    return shape;
  }

  #takeComma(opening: number): void {
    if (!this.#is(',')) {
      const { type, offset } = this.#scanner.peek();
      throw new LoaderFaultError('open-bracket', type === 'stream-end' ? opening : offset);
    }
    this.#scanner.take();
  }

  #is(...types: readonly Token['type'][]): boolean {
    return types.includes(this.#scanner.peek().type);
  }

  #refuse(kind: LoaderFaultError['fault']['kind']): never {
    throw new LoaderFaultError(kind, this.#scanner.peek().offset);
  }
}

/** Tokens before which a value is missing; before any other one, the line stands at a wrong column. */
const MISSING: ReadonlySet<Token['type']> = new Set([',', ']', '}', 'value', 'key', '-', 'stream-end']);
const CORE = 'tag:yaml.org,2002:';
const COLLECTION_TAGS = {
  map: new Set([`${CORE}map`, `${CORE}set`]),
  list: new Set([`${CORE}seq`, `${CORE}omap`, `${CORE}pairs`]),
};

function listShape(items: readonly Shape[]): Shape {
  return items.every((item) => item === 'map') ? 'maps' : 'list';
}

/** A merge key takes a map, or a list of maps. A key that is a map or a list has no place in any loader's dictionary. */
function refuseMerge(key: Shape, value: Shape, offset: number): void {
  if (key === 'merge-key' && value !== 'map' && value !== 'maps') throw new LoaderFaultError('special-word', offset);
  if (key === 'map' || key === 'list' || key === 'maps') throw new LoaderFaultError('key-not-allowed', offset);
}
