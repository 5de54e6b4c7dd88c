import { Ajv2020, type Options } from 'ajv/dist/2020.js';
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
 * The one Ajv for server and browser: all errors, own properties only, linear-time patterns, the formats and keywords of forms, and a
 * tolerance without which 19.99 would be no multiple of 0.01. It compiles code, so in a browser it belongs into the worker.
 */
export function makeAjv(): Ajv2020 {
  return withKeywords(new Ajv2020({ ...OPTIONS, strictTypes: false, strictTuples: false }));
}

/** The same, but it also refuses keywords that do not belong to the type: for forms of this house, which can be mended. */
export function makeCheckingAjv(): Ajv2020 {
  return withKeywords(new Ajv2020(OPTIONS));
}

const OPTIONS: Options = {
  strict: true,
  allErrors: true,
  ownProperties: true,
  allowUnionTypes: true,
  strictRequired: false,
  multipleOfPrecision: 6,
  code: { regExp: linearRegExp },
};

function withKeywords(ajv: Ajv2020): Ajv2020 {
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
