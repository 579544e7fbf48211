// What the build of Carrel itself prepared for packages: the runtime, the style sheet, the official schemas.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resources } from '../compile';
import { STYLES, VARIANTS } from '../pages/package-content';

/** Reads them from `folder`, as the bundler wrote them. */
export function loadResources(folder: URL): Resources {
  const at = (name: string) => fileURLToPath(new URL(name, folder));
  const scripts = Object.entries(VARIANTS).map(([variant, name]) => [variant, readFileSync(at(name))]);
  const styles = STYLES.map((name) => [name, readFileSync(at(`${name}.css`), 'utf8')]);
  return {
    scripts: Object.fromEntries(scripts),
    styles: Object.fromEntries(styles),
    reading: readFileSync(at('reading.js')),
    tracking: {
      'xapi.js': readFileSync(at('xapi.js')),
      'told.js': readFileSync(at('told.js')),
      'launch.js': readFileSync(at('launch.js')),
    },
    appendices: {
      'workbook.js': readFileSync(at('workbook.js')),
      'docx.js': readFileSync(at('docx.js')),
      'record.js': readFileSync(at('record.js')),
    },
    schemas: readdirSync(at('schemas'))
      .sort()
      .map((path) => ({ path, bytes: readFileSync(at(`schemas/${path}`)) })),
  };
}
