// Takes axios out of @xapi/xapi, which brings it along inlined: 13 kB that a package would carry for nothing, for it has an
// adapter of its own. The library is pinned; should another edition be built differently, the build stops here.
import { readFile } from 'node:fs/promises';

/** The first and the last of what belongs to axios, as the library's own bundler wrote it. */
const FROM = 'function l(e,t){return function(){return e.apply(t,arguments)}}';
const TO = 'Et.default=Et;';

/** An esbuild plugin. */
export const withoutAxios = {
  name: 'without-axios',
  setup({ onLoad }) {
    onLoad({ filter: /@xapi\/xapi\/dist\/.*\.js$/ }, async ({ path }) => {
      const [before, inlined = '', ...more] = (await readFile(path, 'utf8')).split(FROM);
      const [axios = '', after, ...rest] = inlined.split(TO);
      if (after === undefined || more.length + rest.length > 0 || !axios.includes('AxiosError'))
        throw new Error(`${path} is built otherwise than expected: scripts/without-axios.mjs must be looked at.`);
      return { contents: `${before}const Et={};${after}`, loader: 'js' };
    });
  },
};
