/** An opaque colour: red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** The WCAG 2 contrast ratio of two colours written `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b);
  if (dark === undefined || light === undefined) throw new Error('two colours give two luminances');
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The custom properties that a style sheet sets, by selector as written.
 * @returns For `:root, [x] { --a: 1 }` the map `{ a: '1' }` under both `:root` and `[x]`.
 */
export function customProperties(css: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [, selectors = '', body = ''] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',').map((part) => part.trim())) {
      const properties = found.get(selector) ?? new Map<string, string>();
      for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g))
        properties.set(name, value.trim());
      found.set(selector, properties);
    }
  }
  return found;
}

function rgb(hex: string): Rgb {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (!parts) throw new Error(`${hex} is not written #rrggbb`);
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

// WCAG 2.2, "relative luminance".
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
