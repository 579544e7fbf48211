// metadata.xml: the module described in IMS Learning Object Metadata 1.2.1 (DESIGN, section 5, rule 7).
import { create } from 'xmlbuilder2';
import type { Course, RenderedModule } from '../../model/course';
import { hrefOf } from './manifest';
import { mediaTypesOf } from './media-types';
import { LANGUAGE_TAG, METADATA_SCHEME, NAMESPACES } from './standard';
import { oneLine, xmlText } from './text';

/** IMS MD 1.2.1 limits a description to 2,000 characters and the other strings to 1,000 ("smallest permitted maximum"). */
const DESCRIPTION_MAX = 2000;
const STRING_MAX = 1000;

/**
 * The text of the LOM record. It holds what CAM 2.2.4 makes mandatory for content aggregations and SCOs, and what else
 * the source knows. No dates and no random numbers: the record of an unchanged module does not change.
 */
export function metadataXml(
  course: Course,
  module: RenderedModule,
  document: string,
  files: readonly string[],
): string {
  const lom = {
    '@xmlns': NAMESPACES.imsmd,
    '@xmlns:xsi': NAMESPACES.xsi,
    '@xsi:schemaLocation': `${NAMESPACES.imsmd} imsmd_rootv1p2p1.xsd`,
    general: general(course, module),
    lifecycle: lifecycle(course, module),
    metametadata: { metadatascheme: METADATA_SCHEME, language: languageOf(module) },
    technical: { format: mediaTypesOf(files), location: { '@type': 'URI', '#': hrefOf(document) } },
    educational: educational(module),
    rights: rights(module),
    classification: classifications(course, module),
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, { lom }).end({ prettyPrint: true, newline: '\n' }).concat('\n');
}

function general(course: Course, module: RenderedModule) {
  const language = languageOf(module);
  return {
    title: inLanguage(titleOf(module), language),
    // The course is the catalogue, the module's id the entry: together they say which module this is.
    catalogentry: { catalog: oneLine(course.id, STRING_MAX) || 'Carrel', entry: inLanguage(module.id, NO_LANGUAGE) },
    language,
    description: inLanguage(descriptionOf(course, module), language, DESCRIPTION_MAX),
    keyword: keywordsOf(module).map((keyword) => inLanguage(keyword, language)),
  };
}

function lifecycle(course: Course, module: RenderedModule) {
  const publisher = oneLine(course.publisher?.name ?? '', STRING_MAX);
  return {
    // Mandatory. An author who counts no versions has published a first one.
    version: inLanguage(oneLine(module.version ?? '', STRING_MAX) || '1.0', NO_LANGUAGE),
    status: vocabulary('Final'),
    ...(publisher ? { contribute: { role: vocabulary('Publisher'), centity: { vcard: vcard(publisher) } } } : {}),
  };
}

function educational(module: RenderedModule) {
  return {
    ...(module.duration ? { typicallearningtime: { datetime: isoDuration(module.duration) } } : {}),
    language: languageOf(module),
  };
}

function rights(module: RenderedModule) {
  const licence = oneLine(module.licence ?? '', STRING_MAX);
  const free = /\bCC0\b|public domain/i.test(licence);
  return {
    cost: vocabulary('no'),
    // A work is protected unless its owner says otherwise.
    copyrightandotherrestrictions: vocabulary(free ? 'no' : 'yes'),
    ...(licence ? { description: inLanguage(licence, languageOf(module)) } : {}),
  };
}

/** One classification an objective. CAM wants at least one, with a description and a keyword. */
function classifications(course: Course, module: RenderedModule) {
  const language = languageOf(module);
  const objectives = module.objectives.map((objective) => oneLine(objective, DESCRIPTION_MAX)).filter(Boolean);
  const described = objectives.length > 0 ? objectives : [descriptionOf(course, module)];
  return described.map((objective) => ({
    purpose: vocabulary('Educational Objective'),
    description: inLanguage(objective, language, DESCRIPTION_MAX),
    keyword: keywordsOf(module).map((keyword) => inLanguage(keyword, language)),
  }));
}

function titleOf(module: RenderedModule): string {
  return oneLine(module.title, STRING_MAX) || oneLine(module.id, STRING_MAX);
}

function descriptionOf(course: Course, module: RenderedModule): string {
  const texts = [module.description, course.description].map((text) => oneLine(text ?? '', DESCRIPTION_MAX));
  return texts.find(Boolean) ?? titleOf(module);
}

/** A keyword is mandatory; without the author's own, the title is the best that is known. */
function keywordsOf(module: RenderedModule): string[] {
  const keywords = module.keywords.map((keyword) => oneLine(keyword, STRING_MAX)).filter(Boolean);
  return keywords.length > 0 ? [...new Set(keywords)] : [titleOf(module)];
}

/** IMS MD 1.2.1's mark for text that is in no language: codes, vocabulary. */
const NO_LANGUAGE = 'x-none';

function languageOf(module: RenderedModule): string {
  return LANGUAGE_TAG.test(module.language) ? module.language : NO_LANGUAGE;
}

function inLanguage(text: string, language: string, max = STRING_MAX) {
  return { langstring: { '@xml:lang': language, '#': oneLine(text, max) } };
}

/** A word of the LOM's own vocabulary. */
function vocabulary(value: string) {
  return { source: inLanguage('LOMv1.0', NO_LANGUAGE), value: inLanguage(value, NO_LANGUAGE) };
}

/** vCard 3.0 (RFC 2426), the form in which the LOM names persons and organizations. */
function vcard(organization: string): string {
  const name = organization.replace(/[\\;,]/g, '\\$&');
  return xmlText(`BEGIN:VCARD\nVERSION:3.0\nN:${name};;;;\nFN:${name}\nORG:${name}\nEND:VCARD`);
}

/** ISO 8601, as element 5.9 wants it: 5,400 seconds are `PT1H30M`. */
function isoDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor((whole % 3600) / 60), 'M'],
    [whole % 60, 'S'],
  ];
  return `PT${parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')}`;
}
