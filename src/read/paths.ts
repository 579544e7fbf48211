// Paths inside a course: joined and normalised as text, never against a disk.

/** `path` seen from `folder`; a path that begins with `/` is seen from the course's root. Undefined when it leaves the course. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** How `path` is written in a file of `folder`, both seen from the course's root. */
export function pathFrom(folder: string, path: string): string {
  const above = folder === '' ? [] : folder.split('/');
  const shared = above.findIndex((_, depth) => !path.startsWith(`${above.slice(0, depth + 1).join('/')}/`));
  const kept = shared === -1 ? above.length : shared;
  return '../'.repeat(above.length - kept) + path.split('/').slice(kept).join('/');
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** What stands behind the last `/`. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** `decodeURI` that never throws: a stray `%` stays as it is. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
