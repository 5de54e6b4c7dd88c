import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { isPlainDate } from '#engine/model/plain-date.ts';
import { suggest } from '#engine/model/suggest.ts';
import { kindOf, type EditionSource } from '#engine/edition/edition-source.ts';
import { FACTS_SCHEMA, listFactsParts } from '#engine/facts/facts-schema.ts';
import { DOCUMENT_KINDS, findDocumentKind, type DocumentKind } from './document-kind.ts';

/** Checks every document by the schema of its kind and by its place, and that no single document is absent. */
export function checkShapes(source: EditionSource): readonly Diagnostic[] {
  const parts = new Set([FACTS_SCHEMA, ...listFactsParts(source)]);
  const shapes = Object.entries(source)
    .filter(([path]) => !parts.has(path))
    .flatMap(([path, document]) => checkShape(path, document));
  return [...checkSingles(source), ...shapes];
}

function checkSingles(source: EditionSource): readonly Diagnostic[] {
  const kinds = Object.values(source).map(kindOf);
  const missing = DOCUMENT_KINDS.filter(({ kind, single }) => single === true && !kinds.includes(kind));
  return missing.map(({ kind }) =>
    diagnostic({
      code: 'PL-MISSING-DOCUMENT',
      severity: 'error',
      document: `${kind}.json`,
      pointer: '',
      message: { zh: `缺少规则文件 ${kind}.json`, en: `the edition has no ${kind}.json` },
    }),
  );
}

function checkShape(path: string, document: Json): readonly Diagnostic[] {
  const name = kindOf(document);
  const kind = name === undefined ? undefined : findDocumentKind(name);
  if (kind === undefined) return [unknownKind(path, name)];
  const faults = checkAgainst(kind, path, document);
  return kind.place.test(path) ? faults : [misplaced(path, kind), ...faults];
}

function checkAgainst(kind: DocumentKind, path: string, document: Json): readonly Diagnostic[] {
  const validate = validatorOf(kind);
  const faults = validate(document)
    ? []
    : (validate.errors ?? []).filter(isTelling).map((error) => shapeFault(path, error));
  const schema = isJsonObject(document) ? own(document, '$schema') : undefined;
  const wanted = `schemas/${kind.kind}.schema.json`;
  if (typeof schema === 'string' && schema.endsWith(wanted)) return faults;
  const depth = path.split('/').length + 2;
  const fix = {
    title: { zh: '补上 $schema', en: 'add $schema' },
    document: path,
    pointer: '/$schema',
    value: '../'.repeat(depth) + wanted,
  };
  return [
    ...faults,
    diagnostic({
      code: 'PL-SCHEMA-REFERENCE',
      severity: 'warning',
      document: path,
      pointer: '/$schema',
      message: {
        zh: `$schema 应指向 ${wanted}，编辑器才能补全和检查`,
        en: `$schema should point at ${wanted}, so that an editor completes and checks it`,
      },
      fixes: [fix],
    }),
  ];
}

const validators = new Map<DocumentKind, ValidateFunction>();

function validatorOf(kind: DocumentKind): ValidateFunction {
  const held = validators.get(kind);
  if (held !== undefined) return held;
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    ownProperties: true,
  });
  ajv.addFormat('date', isPlainDate);
  const compiled = ajv.compile(kind.schema);
  validators.set(kind, compiled);
  return compiled;
}

/** A failed `anyOf` or `oneOf` only says that the errors before it matter. */
function isTelling(error: ErrorObject): boolean {
  return error.keyword !== 'anyOf' && error.keyword !== 'oneOf' && error.keyword !== 'if';
}

function shapeFault(path: string, error: ErrorObject): Diagnostic {
  const params = error.params as Readonly<Record<string, unknown>>;
  const name = params.missingProperty ?? params.additionalProperty;
  const detail =
    typeof name === 'string'
      ? ` “${name}”`
      : Array.isArray(params.allowedValues)
        ? `：${params.allowedValues.join('、')}`
        : '';
  const code = name === 'unit' && error.keyword === 'required' ? 'PL-LIMIT-UNIT' : 'PL-SHAPE';
  return diagnostic({
    code,
    severity: 'error',
    document: path,
    pointer: error.instancePath,
    message:
      code === 'PL-LIMIT-UNIT'
        ? { zh: '限值没有写单位', en: 'the limit has no unit' }
        : {
            zh: `${SHAPE_WORDS[error.keyword] ?? '不符合该类文件的格式'}${detail}`,
            en: `${error.message ?? error.keyword}${detail && ` (${detail.trim()})`}`,
          },
  });
}

const SHAPE_WORDS: Readonly<Record<string, string>> = {
  required: '缺少',
  additionalProperties: '多出未知的属性',
  type: '值的类型不对',
  enum: '取值应为其中之一',
  const: '取值不对',
  pattern: '写法不符',
  format: '不是有效的日期',
};

function unknownKind(path: string, name: string | undefined): Diagnostic {
  const better =
    name === undefined
      ? undefined
      : suggest(
          name,
          DOCUMENT_KINDS.map(({ kind }) => kind),
        );
  const fixes =
    better === undefined
      ? []
      : [{ title: { zh: `改为 ${better}`, en: `use ${better}` }, document: path, pointer: '/kind', value: better }];
  return diagnostic({
    code: 'PL-KIND',
    severity: 'error',
    document: path,
    pointer: '/kind',
    message: {
      zh: `没有“${name ?? ''}”这一类文件${better === undefined ? '' : `，是否想写“${better}”？`}`,
      en: `there is no kind of document "${name ?? ''}"${better === undefined ? '' : `. Did you mean "${better}"?`}`,
    },
    fixes,
  });
}

function misplaced(path: string, { kind, place }: DocumentKind): Diagnostic {
  return diagnostic({
    code: 'PL-PLACE',
    severity: 'error',
    document: path,
    pointer: '',
    message: {
      zh: `“${kind}”类文件不应放在这里（应符合 ${place.source}）`,
      en: `a ${kind} does not stand here (it stands at ${place.source})`,
    },
  });
}
