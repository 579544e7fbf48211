// A file for the learner's downloads, made in the browser: nothing is asked of a server.

/** Characters of a file's name that every system takes; an id of ours has no others, one from an LMS might. */
function fileName(name: string): string {
  return name.replace(/[^\w.-]+/g, '-');
}

/** Offers `content` as a download and returns the name it was given. */
export function saveFile(name: string, content: Blob): string {
  const link = document.createElement('a');
  link.download = fileName(name);
  link.href = URL.createObjectURL(content);
  // In the document: Firefox once ignored clicks on links outside it.
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers ask where to, and read the file only then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return link.download;
}
