import type { Rule } from '../rule.ts';
import { rule as abandonedTicket } from './abandoned-ticket.ts';
import { rule as archiveOfSource } from './archive-of-source.ts';
import { rule as attributes } from './attributes.ts';
import { rule as authors } from './authors.ts';
import { rule as dateUnchanged } from './date-unchanged.ts';
import { rule as fileNameIsUnique } from './file-name-is-unique.ts';
import { rule as https } from './https.ts';
import { rule as idIsFileName } from './id-is-file-name.ts';
import { rule as idIsUnique } from './id-is-unique.ts';
import { rule as imageExists } from './image-exists.ts';
import { rule as imageFolder } from './image-folder.ts';
import { rule as imageHosting } from './image-hosting.ts';
import { rule as imageLocation } from './image-location.ts';
import { rule as invisibleCharacters } from './invisible-characters.ts';
import { rule as privacyPolicy } from './privacy-policy.ts';
import { rule as python3 } from './python-3.ts';
import { rule as repositoryOwner } from './repository-owner.ts';
import { rule as schema } from './schema.ts';
import { rule as screenshots } from './screenshots.ts';
import { rule as swallowedText } from './swallowed-text.ts';
import { rule as templateText } from './template-text.ts';
import { rule as url } from './url.ts';
import { rule as versionSpecifier } from './version-specifier.ts';

/** Every rule. A new one is a file in this folder and a line here. */
export const RULES: readonly Rule[] = [
  schema,
  swallowedText,
  invisibleCharacters,
  templateText,
  authors,
  versionSpecifier,
  url,
  https,
  archiveOfSource,
  abandonedTicket,
  imageLocation,
  imageFolder,
  imageExists,
  imageHosting,
  screenshots,
  idIsFileName,
  idIsUnique,
  fileNameIsUnique,
  dateUnchanged,
  attributes,
  privacyPolicy,
  python3,
  repositoryOwner,
];
