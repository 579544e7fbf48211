// What the build of Carrel itself prepared for packages: the runtime, the style sheet, the official schemas.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resources } from '../compile';

/** Reads them from `folder`, as the bundler wrote them. */
export function loadResources(folder: URL): Resources {
  const at = (name: string) => fileURLToPath(new URL(name, folder));
  const variant = (name: string) => ({
    script: readFileSync(at(`${name}.js`)),
    styles: readFileSync(at(`${name}.css`), 'utf8'),
  });
  return {
    variants: { core: variant('carrel'), quiz: variant('carrel-quiz') },
    reading: readFileSync(at('reading.js')),
    schemas: readdirSync(at('schemas'))
      .sort()
      .map((path) => ({ path, bytes: readFileSync(at(`schemas/${path}`)) })),
  };
}
