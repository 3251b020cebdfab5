import { Grammar } from './grammar.ts';
import { type Loader, type LoaderFault, LoaderFaultError } from './loader-fault.ts';

export { loaderWords, quotedValue } from './loader-words.ts';
export type { LoaderFault } from './loader-fault.ts';

/** What PyYAML and libyaml both refuse wherever it stands. */
const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Tabs, brackets, tags, directives, marks and headers of block scalars: where the loaders differ. */
const READ_DIFFERENTLY = /[\t[{!%\uFEFF]|[|>][+\d-]*#/;

/**
 * The first thing for which one of the registry's own tools would refuse a YAML text: Jekyll reads it with libyaml, the
 * registry's validator with PyYAML.
 * @param from Where the YAML starts in the text.
 */
export function loaderFaultIn(text: string, from = 0): LoaderFault | undefined {
  const yaml = from === 0 ? text : text.slice(from);
  const forbidden = yaml.search(FORBIDDEN);
  if (forbidden !== -1) return { kind: 'character', offset: from + forbidden };
  const loaders: readonly Loader[] = READ_DIFFERENTLY.test(yaml) ? ['libyaml', 'pyyaml'] : ['libyaml'];
  for (const loader of loaders) {
    try {
      new Grammar(text, from, loader).checkStream();
    } catch (error) {
      if (error instanceof LoaderFaultError) return error.fault;
      throw error;
    }
  }
  return undefined;
}
