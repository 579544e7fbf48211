// The files that a module's pages use: named for the package, refused where they would be unsafe, measured where they are pictures.

import anyAscii from 'any-ascii';
import { imageSize } from 'image-size';
import type { PackageFile } from '../model/course';
import { extensionOf } from '../read/paths';
import { unsafeSvg } from './svg';

/**
 * Endings that LMSs take for programs and refuse, or that would run in the learner's browser (DESIGN, sections 5.8 and 10). In XML
 * of any kind there can be a page with scripts, by its namespace (HTML, 14.1).
 */
const REFUSED = new Set(
  (
    'php php3 phtml asp aspx jsp jspx cgi sh bash py rb pl exe bat cmd com msi js mjs cjs wasm html htm xhtml xht shtml svgz htaccess ' +
    'xml xsl xslt rdf rss atom mml mht mhtml hta jar swf vbs ps1'
  ).split(' '),
);

/** What to do with a picture that was refused. */
export const SAVE_PLAIN = 'Save it again as a plain picture, without scripts: as a plain SVG in UTF-8, or as a PNG.';

/** The folder of the package that holds them. */
const FOLDER = 'assets';

export type AssetResult =
  | { kind: 'asset'; href: string; bytes: Uint8Array }
  | { kind: 'refused'; why: string }
  | { kind: 'unreadable' };

export interface AssetCollection {
  /** The packaged file for `path` of the course; the same file each time it is asked for. */
  use(path: string): AssetResult;
  files(): PackageFile[];
}

/** Collects files of a module in `folder`, read with `read`. Names are ASCII, without collisions of case, whatever the source names are. */
export function collectAssets(folder: string, read: (path: string) => Uint8Array | undefined): AssetCollection {
  const results = new Map<string, AssetResult>();
  const files: PackageFile[] = [];
  const taken = new Set<string>();
  const add = (path: string): AssetResult => {
    // Also as the LMS will see it: `ｈｔｍｌ` in wide letters is `html` in the package.
    const name = packagedName(path, folder);
    const endings = [path, name].map(extensionOf);
    const program = endings.find((ending) => REFUSED.has(ending));
    if (program !== undefined)
      return {
        kind: 'refused',
        why: `.${program} files can run programs, and many LMSs refuse a package that has one`,
      };
    const bytes = read(path);
    if (!bytes) return { kind: 'unreadable' };
    const unsafe = endings.includes('svg') ? unsafeSvg(bytes) : undefined;
    if (unsafe) return { kind: 'refused', why: unsafe };
    const href = unusedName(name, taken);
    files.push({ path: href, bytes });
    return { kind: 'asset', href, bytes };
  };
  return {
    use(path) {
      const known = results.get(path);
      if (known) return known;
      const result = add(path);
      results.set(path, result);
      return result;
    },
    files: () => files,
  };
}

function packagedName(path: string, folder: string): string {
  const inside = folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  const segments = inside.split('/').map((segment) => {
    const ascii = anyAscii(segment.normalize('NFC')).replace(/[^A-Za-z0-9._-]+/g, '-');
    // `More…` is `More...` by now, and no part of a name in a package ends with a dot (zip/names.ts).
    return ascii.replace(/^[.-]+|\.+$/g, '').replace(/\.{2,}/g, '.') || 'file';
  });
  return [FOLDER, ...segments].join('/');
}

function unusedName(wanted: string, taken: Set<string>): string {
  const [, stem = wanted, ending = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(wanted) ?? [];
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}-${n}${ending}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Width and height in CSS pixels; undefined for a file that is no picture. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
  } catch {
    return undefined;
  }
}
