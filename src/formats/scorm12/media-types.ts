// The media types of a package's files, for the LOM's technical format.

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
  csv: 'text/csv',
  vtt: 'text/vtt',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** What RFC 2046 has for a file of a kind that is not known. */
const UNKNOWN = 'application/octet-stream';

/** The distinct types of the files, sorted. */
export function mediaTypesOf(files: readonly string[]): string[] {
  const typeOf = (file: string) => {
    const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
    return Object.hasOwn(MEDIA_TYPES, ending) ? (MEDIA_TYPES[ending] ?? UNKNOWN) : UNKNOWN;
  };
  return [...new Set(files.map(typeOf))].sort();
}
