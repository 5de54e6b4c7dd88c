import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import { isPlainDate } from '#engine/model/plain-date.ts';

/** Patterns come from documents that staff edit, so they run in time linear in the text. */
const linearTime = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    // Ajv tells patterns apart by their string form.
    return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern };
  },
  { code: 'linearTime' },
);

const MOMENT =
  /^\d{4}-\d{2}-\d{2}T(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const compiled = new WeakMap<object, ValidateFunction>();

/**
 * Compiles a schema for papers, once for each schema object: strict, own properties only, `date` and `date-time` known.
 * @throws Error when it is no good.
 */
export function compilePaperSchema(schema: object): ValidateFunction {
  const known = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, known);
  return known;
}

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    discriminator: true,
    ownProperties: true,
    code: { regExp: linearTime },
    formats: {
      date: isPlainDate,
      'date-time': (text: string) => MOMENT.test(text) && isPlainDate(text.slice(0, 10)),
    },
  });
  ajv.addVocabulary(['x-en', 'x-unit']);
  return ajv.compile(schema);
}

/** The pointer an error is about; for a lacking or surplus property, that property's. */
export function errorPointer(error: ErrorObject): string {
  const { missingProperty, additionalProperty } = error.params as Record<string, unknown>;
  const step = missingProperty ?? additionalProperty;
  return typeof step === 'string' ? `${error.instancePath}/${step}` : error.instancePath;
}
