// The files of a zip, read back with yauzl: what an LMS sees of a package.
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { PackageFile } from '../../src/model/course';

/** Every file in `zip`; folders' entries are left out. */
export async function unzip(zip: Uint8Array): Promise<PackageFile[]> {
  const archive = await fromBufferPromise(Buffer.from(zip));
  const files: PackageFile[] = [];
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const stream = await archive.openReadStreamPromise(entry);
    files.push({ path: entry.fileName, bytes: await buffer(stream) });
  }
  return files;
}
