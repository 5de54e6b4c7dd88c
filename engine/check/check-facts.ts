import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import { assembleFactsSchema, FACTS_SCHEMA, listFactsParts } from '#engine/facts/facts-schema.ts';
import { compileFactsSchema } from '#engine/facts/validate-facts.ts';
import { readVocabulary, type Vocabulary } from '#engine/facts/vocabulary.ts';
import type { Field } from '#engine/types/logic-type.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';

/** Checks that the facts schema is there, compiles, and says title, unit and source of every field. */
export function checkFactsSchema(source: EditionSource): readonly Diagnostic[] {
  const schema = assembleFactsSchema(source);
  if (schema === undefined) {
    return [
      fault(FACTS_SCHEMA, 'PL-MISSING-DOCUMENT', `缺少规则文件 ${FACTS_SCHEMA}`, `the edition has no ${FACTS_SCHEMA}`),
    ];
  }
  const dangling = listFactsParts(source)
    .filter((path) => own(source, path) === undefined)
    .map((path) =>
      fault(
        path,
        'PL-MISSING-DOCUMENT',
        `${FACTS_SCHEMA} 引用的 ${path} 不存在`,
        `${FACTS_SCHEMA} refers to ${path}, which is not there`,
      ),
    );
  if (dangling.length > 0) return dangling;
  return [...checkCompiles(schema), ...checkFields(readVocabulary(schema))];
}

function checkCompiles(schema: JsonObject): readonly Diagnostic[] {
  try {
    compileFactsSchema(schema);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      fault(
        FACTS_SCHEMA,
        'PL-FACTS-SCHEMA',
        `数据项定义不是有效的 JSON Schema：${reason}`,
        `the facts schema is not sound: ${reason}`,
      ),
    ];
  }
}

function checkFields(vocabulary: Vocabulary): readonly Diagnostic[] {
  const roots = new Set(Object.keys(vocabulary.fields).map((path) => path.split('.')[0] ?? path));
  return Object.entries(vocabulary.fields).flatMap(([path, field]) => [
    ...checkField(path, field),
    ...checkRow(path, field, roots),
  ]);
}

function checkRow(path: string, { type }: Field, roots: ReadonlySet<string>): readonly Diagnostic[] {
  if (type.kind !== 'list' || type.of.kind !== 'row') return [];
  return Object.entries(type.of.fields).flatMap(([name, field]) => [
    ...checkField(`${path}.${name}`, field),
    ...(roots.has(name)
      ? [
          fault(
            FACTS_SCHEMA,
            'PL-SHADOW',
            `“${path}”的列“${name}”与同名数据项混淆，请改名`,
            `the column "${name}" of "${path}" hides the fact of that name; rename it`,
          ),
        ]
      : []),
  ]);
}

function checkField(path: string, field: Field): readonly Diagnostic[] {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const faults: Diagnostic[] = [];
  if (field.title.zh === last || field.title.en === '') {
    faults.push(
      fault(
        FACTS_SCHEMA,
        'PL-FACT-TITLE',
        `数据项“${path}”缺少中英文名称`,
        `the fact "${path}" lacks a title in Chinese and English`,
      ),
    );
  }
  if (field.type.kind === 'number' && field.type.unit === '') {
    faults.push(fault(FACTS_SCHEMA, 'PL-FACT-UNIT', `数据项“${path}”缺少单位`, `the fact "${path}" has no unit`));
  }
  if (field.type.kind !== 'row' && field.source === undefined) {
    faults.push(
      fault(
        FACTS_SCHEMA,
        'PL-FACT-SOURCE',
        `数据项“${path}”没有写明来源`,
        `the fact "${path}" does not say where it comes from`,
      ),
    );
  }
  return faults;
}

function fault(document: string, code: string, zh: string, en: string): Diagnostic {
  return diagnostic({ code, severity: 'error', document, pointer: '', message: { zh, en } });
}
