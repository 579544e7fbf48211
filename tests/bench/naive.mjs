// What Carrel is compared with: every page through markdown-it, and the pages and pictures into a zip. No links resolved, nothing checked.
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipArchive } from 'archiver';
import MarkdownIt from 'markdown-it';

const [folder, out] = process.argv.slice(2);
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });
const zip = new ZipArchive({ zlib: { level: 9 } });
zip.pipe(createWriteStream(out));
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (name.endsWith('.md')) {
    const body = readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    zip.append(`<!doctype html>${markdown.render(body)}`, { name: name.replace(/\.md$/, '.html') });
  } else if (/\.\w+$/.test(name)) zip.append(readFileSync(join(folder, name)), { name });
}
await zip.finalize();
