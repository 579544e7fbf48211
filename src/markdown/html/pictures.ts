// Pictures: packaged with their size known, so that the page does not jump; a missing one shows its alternative text.
import type { Element } from 'hast';
import { decodePath, extensionOf, lastSegment } from '../../read/paths';
import { resolveAddress } from '../addresses';
import { pictureSize, SAVE_PLAIN } from '../assets';
import { placeOfElement, type RenderContext } from '../context';
import { h, text } from '../elements';
import { openInNewWindow, unavailable } from './link-parts';
import { nearestFile } from './meant-address';

/** What phones, scanners and office programs make, and most browsers show as nothing. */
const UNSHOWN = new Set('heic heif tif tiff psd eps ai pdf doc docx ppt pptx'.split(' '));

/** The picture, or what stands for it. */
export function renderPicture(image: Element, context: RenderContext): Element {
  const written = String(image.properties.src ?? '');
  const alternative = typeof image.properties.alt === 'string' ? image.properties.alt : undefined;
  if (alternative === undefined) reportNoAlternative(image, written, context);
  if (/^data:image\/(png|jpeg|gif|webp);base64,/.test(written))
    return withSize(image, written, alternative, undefined, context);
  const address = resolveAddress(written, context.page, context.book);
  if (address.kind === 'external') return linkToPicture(image, address.url, alternative, context);
  if (address.kind === 'file' && UNSHOWN.has(extensionOf(address.path))) {
    reportUnshown(image, address.path, alternative, context);
    return unavailable(alternative || nameOf(written));
  }
  if (address.kind === 'file') {
    const asset = context.assets.use(address.path);
    if (asset.kind === 'asset') return withSize(image, asset.href, alternative, pictureSize(asset.bytes), context);
    if (asset.kind === 'refused') {
      context.report('asset-unsafe', {
        place: placeOfElement(image),
        reason: `The picture ${address.path} is left out: ${asset.why}. Its ${insteadOf(alternative)} is shown instead.`,
        note: SAVE_PLAIN,
        actual: address.path,
      });
      return unavailable(alternative || nameOf(written));
    }
  }
  if (address.kind === 'outside') {
    context.report('path-outside', {
      place: placeOfElement(image),
      reason: `The picture "${decodePath(written)}" lies outside the course folder.`,
      note: "Copy it into the module's folder, for example into images/, and name it from there.",
      actual: written,
    });
  } else reportMissing(image, decodePath(written), alternative, context);
  return unavailable(alternative || nameOf(written));
}

/** What is shown for a picture that cannot be: words of the author's, or else what its file is called. */
function insteadOf(alternative: string | undefined): string {
  return alternative ? 'alternative text' : "file's name";
}

function nameOf(written: string): string {
  const path = decodePath(written.split(/[?#]/)[0] ?? '');
  return lastSegment(path) || path;
}

function withSize(
  image: Element,
  src: string,
  alternative: string | undefined,
  size: { width: number; height: number } | undefined,
  { page, book }: RenderContext,
): Element {
  // A percentage is a share of the column, not a number of pixels; the style sheet fits every picture into it.
  const [, pixels] = /^\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*$/i.exec(String(image.properties.width ?? '')) ?? [];
  const width = Number(pixels) || undefined;
  const given = width && size ? { width, height: Math.round((width * size.height) / size.width) } : size;
  const { id, title, lang } = image.properties;
  return h('img', {
    src,
    alt: alternative ?? '',
    ...given,
    // The first page is there at once; the runtime loads the others' pictures behind it, in page order (DESIGN, section 6).
    ...(page.id === book.module.pages[0]?.id ? {} : { loading: 'lazy' }),
    ...(id ? { id } : {}),
    ...(lang ? { lang } : {}),
    ...(title ? { title } : {}),
  });
}

/** A picture on another host would be a request that leaves the package (DESIGN, section 5.10). */
function linkToPicture(image: Element, url: string, alternative: string | undefined, context: RenderContext): Element {
  context.report('img-remote', {
    place: placeOfElement(image),
    reason:
      'This picture lies on another website, which may be out of reach for learners and would see who opens the page; a link to it is shown instead.',
    note: 'Download it (if its licence allows), put it into images/ and name it there.',
    actual: url,
  });
  return openInNewWindow(h('a', { href: url }, [text(alternative || new URL(url).hostname)]), context);
}

function reportUnshown(image: Element, path: string, alternative: string | undefined, context: RenderContext): void {
  context.report('img-missing', {
    place: placeOfElement(image),
    reason: `Most browsers cannot show the picture ${path}; its ${insteadOf(alternative)} is shown instead.`,
    note: 'Save it again as a JPEG or PNG, and name that file here.',
    actual: path,
  });
}

function reportNoAlternative(image: Element, written: string, context: RenderContext): void {
  context.report('img-alt', {
    place: placeOfElement(image),
    reason: 'This picture has no alternative text, so people who cannot see it do not learn that it is there.',
    note: `Write what it shows:  ![What the picture shows](${written})  – or  alt=""  when it only decorates.`,
    actual: written,
  });
}

function reportMissing(image: Element, written: string, alternative: string | undefined, context: RenderContext): void {
  const suggestion = nearestFile(written, context);
  context.report('img-missing', {
    place: placeOfElement(image),
    reason: `There is no picture "${written}"; its ${insteadOf(alternative)} is shown instead.`,
    note: suggestion ? `Did you mean "${suggestion}"?` : 'Check the spelling; capital letters count.',
    actual: written,
    expected: suggestion ? [suggestion] : undefined,
  });
}
