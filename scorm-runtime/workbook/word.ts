// The workbook as a Word document: asks for the script that writes one, which is larger than everything else together.
import { shared } from '../shared';
import { loadScript } from './load-script';

const WRITER = 'carrelDocx';

/** `main` is a clean copy; `language` a BCP 47 tag. */
export type WriteWord = (main: HTMLElement, title: string, language: string) => Promise<Blob>;

/** Rejects when the script cannot be had. */
export async function saveWord(...document: Parameters<WriteWord>): Promise<Blob> {
  if (!shared[WRITER]) await loadScript('docx.js');
  const write = shared[WRITER] as WriteWord | undefined;
  if (!write) throw new Error('docx.js');
  return write(...document);
}

export function offerWord(write: WriteWord) {
  shared[WRITER] = write;
}
