// Pages a second once everything is loaded and compiled: the whole pipeline, from bytes to zip.
import { pathToFileURL } from 'node:url';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { diskFiles } from '../../src/read/disk';
import { loadResources } from '../../src/read/resources';

const WARM_UP = 12;
const COUNTED = 20;

async function run(folder: string, resources: URL): Promise<number> {
  const files = diskFiles(folder);
  const options = { files, resources: loadResources(resources), format: formats.scorm12, strict: false };
  let pages = 0;
  let begin = process.cpuUsage();
  for (let round = 0; round < WARM_UP + COUNTED; round++) {
    if (round === WARM_UP) begin = process.cpuUsage();
    const course = openCourse(files);
    for (const found of course.modules) {
      const compiled = await compileModule(course, found, options);
      if (!compiled.package) throw new Error('The measured module has errors.');
      if (round >= WARM_UP) pages += compiled.module.pages.length;
    }
  }
  const { user, system } = process.cpuUsage(begin);
  return pages / ((user + system) / 1e6);
}

const [, , folder = '.', resources = '.'] = process.argv;
run(folder, pathToFileURL(resources)).then((rate) => process.stdout.write(String(rate)));
