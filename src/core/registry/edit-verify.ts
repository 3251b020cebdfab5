import { visit } from 'yaml';
import { sameJson, type Json } from '../../shared/json.ts';
import { EditRefused } from './edit-refused.ts';
import { jsonOf } from './yaml-json.ts';
import { documentOf, tokensOf, YamlFaultError, type YamlDocument } from './yaml-tree.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads an edited text again and holds it against what was intended.
 * @param written The spans of the text that the edits wrote.
 * @throws EditRefused unless YAML 1.2 reads exactly the intended value, and YAML 1.1 reads every written scalar the
 * same: the site's own build reads 1.1.
 */
export function verifyEdit(text: string, intended: Json, written: readonly Span[]): void {
  try {
    const tokens = tokensOf(text);
    const document = documentOf(tokens, text.length, { version: '1.2', keepSourceTokens: false });
    if (!sameJson(jsonOf(document).value, intended)) throw new EditRefused('the result would say something else');
    if (written.every(({ start, end }) => start === end)) return;
    const older = documentOf(tokens, text.length, { version: '1.1', keepSourceTokens: false });
    const scalars = scalarsIn(document, written);
    const olderScalars = scalarsIn(older, written);
    const same = scalars.every(({ value, key }, at) => {
      const other = olderScalars[at]?.value;
      // A time that was meant to be one: whoever reads it as text has the text, and the instant is the same.
      if (other instanceof Date) return !key && other.getTime() === Date.parse(String(value));
      return other === value && (!key || typeof other === 'string');
    });
    if (!same || scalars.length !== olderScalars.length) {
      throw new EditRefused('the result would say something else in YAML 1.1');
    }
  } catch (error) {
    if (error instanceof YamlFaultError) throw new EditRefused('the result would be no YAML');
    throw error;
  }
}

function scalarsIn(document: YamlDocument, spans: readonly Span[]): { value: unknown; key: boolean }[] {
  const found: { value: unknown; key: boolean }[] = [];
  visit(document, {
    Scalar(place, { value, range }) {
      const offset = range?.[0] ?? -1;
      if (spans.some(({ start, end }) => start <= offset && offset < end)) found.push({ value, key: place === 'key' });
    },
  });
  return found;
}
