// What imsmd_rootv1p2p1.xsd allows in a metadata record.
import { LANGUAGE_TAG, NAMESPACES } from '../standard';
import { type ContentModel, type ElementModel, modelFaults } from './content-model';
import { elementsOf, type XmlElement } from './xml';

/** Groups whose complex type is mixed: text between the children is allowed, if pointless. */
const group = (children: string): ElementModel => ({ children, text: true });

const VOCABULARY: ElementModel = { children: 'source value' };
/** One langstring a language. */
const TRANSLATED: ElementModel = { children: 'langstring+' };
const TEXT: ElementModel = { children: '', text: true };

const IMSMD: ContentModel = {
  lom: {
    children: 'general? lifecycle? metametadata? technical? educational? rights? relation* annotation* classification*',
  },
  general: group(
    'identifier? title? catalogentry* language* description* keyword* coverage* structure? aggregationlevel?',
  ),
  lifecycle: group('version? status? contribute*'),
  metametadata: group('identifier? catalogentry* contribute* metadatascheme* language?'),
  technical: group('format* size? location* requirement* installationremarks? otherplatformrequirements? duration?'),
  educational: group(
    'interactivitytype? learningresourcetype* interactivitylevel? semanticdensity? intendedenduserrole* context* ' +
      'typicalagerange* difficulty? typicallearningtime? description? language*',
  ),
  rights: group('cost? copyrightandotherrestrictions? description?'),
  relation: group('kind? resource?'),
  resource: group('identifier? description? catalogentry*'),
  annotation: group('person? date? description?'),
  classification: group('purpose? taxonpath* description? keyword*'),
  taxonpath: { children: 'source? taxon?' },
  taxon: { children: 'id? entry? taxon?' },
  catalogentry: group('catalog entry'),
  contribute: group('role centity* date?'),
  requirement: group('type? name? minimumversion? maximumversion?'),
  centity: { children: 'vcard' },
  person: { children: 'vcard' },
  date: { children: 'datetime? description?' },
  duration: { children: 'datetime? description?' },
  typicallearningtime: { children: 'datetime? description?' },
  source: { children: 'langstring' },
  value: { children: 'langstring' },
  location: { children: '', attributes: 'type?', text: true },
  ...same(
    TEXT,
    'identifier language catalog metadatascheme format size datetime id vcard minimumversion maximumversion langstring',
  ),
  ...same(
    TRANSLATED,
    'title entry description keyword coverage version installationremarks otherplatformrequirements typicalagerange',
  ),
  ...same(
    VOCABULARY,
    'structure aggregationlevel status role type name interactivitytype learningresourcetype interactivitylevel ' +
      'semanticdensity intendedenduserrole context difficulty cost copyrightandotherrestrictions kind purpose',
  ),
};

function same(model: ElementModel, names: string): ContentModel {
  return Object.fromEntries(names.split(' ').map((name) => [name, model]));
}

/** Whether a record's root is what the schema wants. */
export function isLom(root: XmlElement): boolean {
  return root.uri === NAMESPACES.imsmd && root.local === 'lom';
}

/** Says where a metadata record departs from its schema. */
export function metadataModelFaults(lom: XmlElement): string[] {
  if (!isLom(lom)) return [`The root element is <${lom.name}> of "${lom.uri}", not <lom> of "${NAMESPACES.imsmd}".`];
  return [...modelFaults(lom, IMSMD), ...languageFaults(lom)];
}

function languageFaults(lom: XmlElement): string[] {
  const tags = [...elementsOf(lom)].flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'xml:lang'));
  return tags.filter(({ value }) => !LANGUAGE_TAG.test(value)).map(({ value }) => `"${value}" is no language tag.`);
}
