import { Ajv2020 } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import { decimalPlaces } from '#engine/model/exact.ts';
import { FORMATS } from './formats/formats.ts';
import { FORM_KEYWORDS } from './keywords.ts';

/** A linear-time engine, so that a pattern written by staff cannot stall the server: Ajv asks for one by this shape. */
const linearRegExp = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    // Ajv keeps compiled patterns under their spelling; without one of its own, every pattern would be the first one.
    return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern };
  },
  { code: 'require("re2js")' },
);

/**
 * The one Ajv for server and browser: strict, all errors, own properties only, linear-time patterns, the formats and keywords of forms.
 * It compiles code, so in a browser it belongs into the worker.
 */
export function makeAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    ownProperties: true,
    allowUnionTypes: true,
    strictRequired: false,
    code: { regExp: linearRegExp },
  });
  for (const [name, validate] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
  for (const [keyword, metaSchema] of Object.entries(FORM_KEYWORDS)) ajv.addKeyword({ keyword, metaSchema });
  ajv.addKeyword({
    keyword: 'x-decimals',
    type: 'number',
    schemaType: 'number',
    validate: (places: number, value: number) => decimalPlaces(value) <= places,
  });
  return ajv;
}
