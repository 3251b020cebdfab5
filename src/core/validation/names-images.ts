import { isJsonObject, type Json } from '../../shared/json.ts';

/** Whether a front matter names an image of the registry. */
export function namesImages(value: Json, folder: string): boolean {
  if (typeof value === 'string') return value.startsWith(`/${folder}/`);
  if (Array.isArray(value)) return value.some((item) => namesImages(item, folder));
  return isJsonObject(value) && Object.values(value).some((item) => namesImages(item, folder));
}
