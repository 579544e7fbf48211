// What SCORM 1.2 fixes: names, namespaces and sizes of the manifest and the metadata, each with its clause.
import schemaHashes from './schema-hashes.json';

/** At the zip's root, in exactly this case (CAM 2.3; Moodle refuses any other). */
export const MANIFEST_FILE = 'imsmanifest.xml';

/** The "supporting control documents" beside the manifest, with the SHA-256 of the official texts (Conformance Requirements 1.2, ADLCP-PIF1). */
export const SCHEMAS: ReadonlyMap<string, string> = new Map(Object.entries(schemaHashes));

/** CAM 2.3. Moodle picks its runtime by the version, so both are compared character by character. */
export const SCHEMA_NAME = 'ADL SCORM';
export const SCHEMA_VERSION = '1.2';

/** The scheme that a metadata record names (CAM 2.2, element 3.4). */
export const METADATA_SCHEME = 'ADL SCORM 1.2';

export const NAMESPACES = {
  imscp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  imsmd: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

/** Moodle looks for the raw names `adlcp:…`: with another prefix the SCO becomes an asset, and nothing is recorded. */
export const ADL_PREFIX = 'adlcp';

/** imscp_rootv1p1p2.xsd, titleType. */
export const TITLE_MAX = 200;

/** Moodle keeps identifiers in a column of this size; SCORM sets no limit. */
export const IDENTIFIER_MAX = 255;

/** xsd:ID without the dots that some LMSs stumble over (DESIGN, section 5, rule 4). */
export const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** xsd:language, the type of xml:lang in ims_xml.xsd. */
export const LANGUAGE_TAG = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

/** imscp_rootv1p1p2.xsd, attr.version. */
export const VERSION_MAX = 20;

/** imscp_rootv1p1p2.xsd, attr.href. */
export const HREF_MAX = 2000;

/** adlcp_rootv1p2.xsd, prerequisiteStringType, and the only language it allows. */
export const PREREQUISITES_MAX = 200;
export const PREREQUISITES_TYPE = 'aicc_script';

/** adlcp_rootv1p2.xsd, datafromlmsType. (The RTE allows 4,096; the schema wins at import.) */
export const DATA_FROM_LMS_MAX = 255;

/** CMITimespan (RTE 3.4): 2–4 digits for hours, at most two decimals for seconds. */
export const TIMESPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;

/** adlcp_rootv1p2.xsd, timelimitactionType. */
export const TIME_LIMIT_ACTIONS = ['exit,no message', 'exit,message', 'continue,no message', 'continue,message'];

/** A normalised score (CAM 2.3, adlcp:masteryscore). */
export const MASTERY_MIN = 0;
export const MASTERY_MAX = 100;
