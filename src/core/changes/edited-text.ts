import type { Change } from '../../shared/change.ts';
import { isJsonObject } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Edited } from '../registry/index.ts';
import { editFrontMatter, editYaml, readYaml } from '../registry/index.ts';
import { dataEditsOf as noticeEditsOf } from '../sources/notices/index.ts';
import { dataEditsOf as overlayEditsOf } from '../sources/overlays/index.ts';
import { editsOf } from './edits.ts';
import { kindOf } from './file-kind.ts';

/**
 * The text of any file with its changes in it, and no byte beyond them touched.
 * @param path Relative to the registry; it says what kind of file the text is.
 * @param changes Of this file. What was edited by hand is left out: it is text already.
 */
export function editedText(path: string, text: string, changes: readonly Change[], profile: Profile): Edited {
  const found = changes.filter(({ source }) => source !== 'hand');
  switch (kindOf(path, profile)) {
    case 'notices': {
      const value = valueOf(path, text);
      const edits = noticeEditsOf(found, { path, value: Array.isArray(value) ? value : [] });
      // Hand-written notices have their dates plain: readers of the site's data see a time.
      return editYaml(text, edits, { plainTimes: true });
    }
    case 'overlays': {
      const value = valueOf(path, text);
      return editYaml(text, overlayEditsOf(found, { path, value: isJsonObject(value) ? value : {} }));
    }
    case 'blacklist':
    case 'data':
    case 'entry':
      return editFrontMatter(text, editsOf(found));
  }
}

/** Undefined for what is no YAML: the editor then says so in words. */
function valueOf(path: string, text: string) {
  const read = readYaml(text, path);
  return 'problem' in read ? undefined : read.value;
}
