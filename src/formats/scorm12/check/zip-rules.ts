// Rules about the zip as a container: what any LMS can unpack (SCORM 1.2 Conformance Requirements, ADLCP-PIF1).
import { DEFLATED, STORED } from '../../../zip/headers';
import type { ZipEntry } from '../../../zip/read';
import type { PackageRule } from './subject';

/** PKZIP 2.04g reads archives up to this version (ADLCP-PIF1). */
const VERSION_MAX = 20;

/** General purpose bit 3: sizes and checksum follow the data (APPNOTE 4.4.4). */
const DATA_DESCRIPTOR = 0x8;

function reasons(entries: readonly ZipEntry[], faultOf: (entry: ZipEntry) => string | undefined): string[] {
  return entries.flatMap((entry) => {
    const fault = faultOf(entry);
    return fault ? [`The entry ${JSON.stringify(entry.name)} ${fault}.`] : [];
  });
}

export const zipRules: readonly PackageRule[] = [
  {
    id: 'scorm-zip-method',
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1; DESIGN 5.8',
    find: ({ entries }) =>
      reasons(entries, ({ method, local }) => {
        if (method !== STORED && method !== DEFLATED)
          return `uses compression method ${method}; only stored and deflated are allowed`;
        if (local.method !== method)
          return 'has another compression method in its local header than in the central directory';
        return undefined;
      }),
  },
  {
    id: 'scorm-zip-version',
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1',
    find: ({ entries }) =>
      reasons(entries, ({ versionNeeded, local }) => {
        const needed = Math.max(versionNeeded, local.versionNeeded);
        return needed > VERSION_MAX
          ? `needs version ${needed / 10} of the zip format; PKZIP 2.04g stops at 2.0`
          : undefined;
      }),
  },
  {
    id: 'scorm-zip-entry',
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1',
    find: ({ entries }) =>
      reasons(entries, ({ fault, name, local }) => {
        if (fault) return fault;
        return local.name === name ? undefined : `is called ${JSON.stringify(local.name)} in its local header`;
      }),
  },
  {
    id: 'scorm-zip-descriptor',
    clause: 'DESIGN 5.9; java.util.zip.ZipInputStream: "only DEFLATED entries can have EXT descriptor"',
    find: ({ entries }) =>
      reasons(entries, (entry) => {
        const streamed = (entry.flags | entry.local.flags) & DATA_DESCRIPTOR;
        if (entry.local.method === STORED && streamed)
          return 'is stored with a data descriptor: readers in Java fail on it';
        if (entry.size === 0 && entry.method === DEFLATED)
          return 'is empty and deflated: some readers in Java fail on it';
        return undefined;
      }),
  },
  {
    id: 'scorm-zip-directory',
    clause: 'DESIGN 5.8',
    find: ({ entries }) =>
      reasons(entries, ({ name }) =>
        name.endsWith('/') ? 'is a directory; only files belong in a package' : undefined,
      ),
  },
];
