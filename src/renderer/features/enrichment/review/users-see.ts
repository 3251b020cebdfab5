import type { ReviewChange } from '../../../../shared/contract/changes.ts';
import { isJsonObject, sameJson, type Json } from '../../../../shared/json.ts';

/** What installed hosts will make of a change. */
interface UsersSee {
  /** Ids of the plugins that it is about. */
  ids: readonly string[];
  /** What they do: "will show", "stops showing". */
  does: string;
  /** The text as users read it; empty where there is none. */
  text: string;
  /** What else of a notice is new or differs: its link, its date. */
  facts: readonly { name: string; before: Json | undefined; after: Json | undefined }[];
}

/**
 * Whom a change reaches, and with which words.
 * @param id The plugin's own id, for changes of its entry.
 */
export function usersSee({ source, file, field, before, after }: ReviewChange, id: string): UsersSee {
  if (source === 'notices') {
    const notice = isJsonObject(after) ? after : isJsonObject(before) ? before : {};
    const plugin = typeof notice.plugin === 'string' ? notice.plugin : field;
    const text = typeof notice.text === 'string' ? notice.text : '';
    return {
      ids: [plugin],
      does: after === undefined ? 'stop showing' : shows(before),
      text,
      facts: factsOf(before, after),
    };
  }
  if (source === 'overlays') {
    const does =
      after === undefined
        ? 'on Python 2 will update it again, in any version'
        : 'on Python 2 will show it as incompatible, in any version, and not update it';
    return { ids: [field], does, text: '', facts: [] };
  }
  if (field === 'disabled' || field.startsWith('disabled.')) {
    const does = after === undefined || after === false ? 'will be offered it again' : 'will show it as disabled';
    return { ids: [id], does, text: typeof after === 'string' ? after : '', facts: [] };
  }
  if (field === '(file)' && file.endsWith('.md'))
    return { ids: [id], does: 'will no longer find it', text: '', facts: [] };
  return { ids: [], does: `will read ${file} as it is after the edit`, text: '', facts: [] };
}

function shows(before: Json | undefined): string {
  return before === undefined
    ? 'will show, in any version of it'
    : 'will show, in any version of it and also where the earlier notice was dismissed';
}

/** Of a notice, what its words do not say already. */
function factsOf(before: Json | undefined, after: Json | undefined): UsersSee['facts'] {
  const [old, fresh] = [isJsonObject(before) ? before : {}, isJsonObject(after) ? after : {}];
  return [...new Set([...Object.keys(fresh), ...Object.keys(old)])]
    .filter((name) => name !== 'plugin' && name !== 'text')
    .map((name) => ({ name, before: own(old, name), after: own(fresh, name) }))
    .filter((fact) => !sameJson(fact.before, fact.after));
}

function own(map: Record<string, Json>, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
