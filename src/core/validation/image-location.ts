/** Whether a location is a file in the registry's folder of images, and leads out of it by no detour. */
export function isInFolder(location: string, folder: string): boolean {
  const prefix = `/${folder}/`;
  if (!location.startsWith(prefix)) return false;
  const steps = location.slice(prefix.length).split('/');
  return steps.every((step) => !['', '.', '..'].includes(decoded(step))) && !/[\\\p{Cc}]/u.test(location);
}

/** The names of the file that a location may mean, relative to the registry: as it is, and as a browser reads it. */
export function filesMeantBy(location: string): string[] {
  const path = location.slice(1);
  return [path, decoded(path.replace(/[?#].*$/, ''))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign of its own.
    return text;
  }
}
