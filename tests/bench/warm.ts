// Pages a second once everything is loaded and compiled: the whole pipeline, from bytes to zip, one round after the other.
import { pathToFileURL } from 'node:url';
import { loadResources } from '../../src/commands/resources';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { diskFiles } from '../../src/read/disk';

const WARM_UP = 40;
const COUNTED = 60;

/** The median round's pages a second. */
async function run(folder: string, resources: URL): Promise<number> {
  const files = diskFiles(folder);
  const options = { files, resources: loadResources(resources), format: formats.scorm12, strict: false };
  const rates: number[] = [];
  for (let round = 0; round < WARM_UP + COUNTED; round++) {
    const begin = performance.now();
    let pages = 0;
    const course = openCourse(files);
    for (const found of course.modules) {
      const compiled = await compileModule(course, found, options);
      if (!compiled.package) throw new Error('The measured module has errors.');
      pages += compiled.module.pages.length;
    }
    if (round >= WARM_UP) rates.push(pages / ((performance.now() - begin) / 1000));
  }
  return rates.sort((a, b) => a - b)[COUNTED / 2] ?? 0;
}

const [, , folder = '.', resources = '.'] = process.argv;
run(folder, pathToFileURL(resources)).then((rate) => process.stdout.write(String(rate)));
