import { RE2JS, RE2JSException } from 're2js';
import { compileLogic } from '#engine/logic/compile-logic.ts';
import { LogicError } from '#engine/logic/logic-error.ts';
import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { suggest } from '#engine/model/suggest.ts';
import { makeCheckingAjv } from './form-ajv.ts';
import { ANY_ROW, RESERVED_NAMES, type Form, type FormCondition, type FormField } from './form.ts';
import { listFields } from './index-fields.ts';
import { FORM_KEYWORDS } from './keywords.ts';
import { schemaPath } from './load-form.ts';
import { isList } from '#engine/model/pointer.ts';

const KEYWORDS = [...Object.keys(FORM_KEYWORDS), 'x-decimals'];

/** Checks the schema of a form: keywords, patterns, lists, logic, names, titles, materials. */
export function checkSchema(form: Form, materials: readonly string[] | undefined): readonly Diagnostic[] {
  const own = [
    ...checkNode(form.schema, '', form.id),
    ...checkNames(form),
    ...listFields(form.root).flatMap((field) => checkField(field, form.id, materials)),
    ...checkBranches(form),
  ];
  // Ajv names only its first complaint, so it is asked when nothing better explains the fault.
  return own.some((found) => found.severity === 'error') ? own : [...own, ...checkCompiles(form)];
}

function checkNode(node: Json, pointer: string, id: string): readonly Diagnostic[] {
  if (isList(node)) return node.flatMap((inner, index) => checkNode(inner, `${pointer}/${index}`, id));
  if (!isJsonObject(node)) return [];
  const inner = Object.entries(node)
    .filter(([key]) => !key.startsWith('x-'))
    .flatMap(([key, value]) => checkNode(value, pointer + pointerStep(key), id));
  return [
    ...checkKeywords(node, pointer, id),
    ...checkPattern(node, pointer, id),
    ...checkUnique(node, pointer, id),
    ...inner,
  ];
}

function checkKeywords(node: JsonObject, pointer: string, id: string): readonly Diagnostic[] {
  const unknown = Object.keys(node).filter((key) => key.startsWith('x-') && !KEYWORDS.includes(key));
  return unknown.map((key) => {
    const near = suggest(key, KEYWORDS);
    return problem('PL-FORM-KEYWORD-UNKNOWN', id, pointer + pointerStep(key), {
      zh: `${key} 不是表单的关键字${near ? `，是否应为 ${near}？` : ''}`,
      en: `${key} is no keyword of forms.${near ? ` Did you mean ${near}?` : ''}`,
    });
  });
}

function checkPattern(node: JsonObject, pointer: string, id: string): readonly Diagnostic[] {
  const pattern = own(node, 'pattern');
  if (typeof pattern !== 'string') return [];
  try {
    RE2JS.compile(pattern);
    return [];
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return [
      problem('PL-FORM-PATTERN-NOT-LINEAR', id, `${pointer}/pattern`, {
        zh: `格式 ${pattern} 无法由线性时间引擎执行（${error.message}）；请改写，避免回溯引用和前后查找`,
        en: `The pattern ${pattern} cannot run in linear time (${error.message}); write it without back-references and look-around`,
      }),
    ];
  }
}

function checkUnique(node: JsonObject, pointer: string, id: string): readonly Diagnostic[] {
  if (own(node, 'uniqueItems') !== true || Object.hasOwn(node, 'maxItems')) return [];
  return [
    problem('PL-FORM-UNIQUE-UNBOUNDED', id, `${pointer}/uniqueItems`, {
      zh: '要求不重复的列表必须给出最多项数（maxItems），否则大列表会拖慢校验',
      en: 'A list with uniqueItems needs maxItems, because comparing every pair of a long list is slow',
    }),
  ];
}

function checkNames(form: Form): readonly Diagnostic[] {
  const taken = form.fields.filter((field) => RESERVED_NAMES.includes(field.key));
  return taken.map((field) =>
    problem('PL-FORM-NAME-RESERVED', form.id, field.scope.slice(1), {
      zh: `${field.key} 是逻辑中的保留名称，请换一个字段名`,
      en: `${field.key} is a reserved name in logic; please call the field something else`,
    }),
  );
}

function checkField(field: FormField, id: string, materials: readonly string[] | undefined): readonly Diagnostic[] {
  return [...checkLogic(field, id), ...checkTitle(field, id), ...checkMaterial(field, id, materials)];
}

function checkLogic(field: FormField, id: string): readonly Diagnostic[] {
  const checks = [own(field.schema, 'x-checks'), own(asObject(own(field.schema, 'items')), 'x-checks')];
  const holds = checks.flatMap((list) =>
    isList(list) ? list.filter(isJsonObject).map((check) => own(check, 'holds')) : [],
  );
  const shown = field.conditions.flatMap(listLogic);
  const all = [...shown, own(field.schema, 'x-computed'), ...holds];
  return all.filter((logic) => logic !== undefined).flatMap((logic) => logicProblem(logic, field, id));
}

function listLogic(condition: FormCondition): readonly Json[] {
  if ('logic' in condition) return [condition.logic];
  if ('not' in condition) return listLogic(condition.not);
  if ('fits' in condition) return [];
  return ('all' in condition ? condition.all : condition.any).flatMap(listLogic);
}

function logicProblem(logic: Json, field: FormField, id: string): readonly Diagnostic[] {
  try {
    compileLogic(logic, 'document');
    return [];
  } catch (error) {
    if (!(error instanceof LogicError)) throw error;
    return [
      problem('PL-FORM-LOGIC-BROKEN', id, field.scope.slice(1), {
        zh: `「${field.title.zh}」的逻辑不能执行：${error.message}`,
        en: `The logic of “${field.title.en}” cannot run: ${error.message}`,
      }),
    ];
  }
}

function checkTitle(field: FormField, id: string): readonly Diagnostic[] {
  if (field.key === ANY_ROW) return [];
  const untitled = !Object.hasOwn(field.schema, 'title') || !Object.hasOwn(field.schema, 'x-en');
  if (!untitled) return [];
  return [
    problem('PL-FORM-TITLE-MISSING', id, field.scope.slice(1), {
      zh: `字段 ${field.path.join('.')} 缺少中文名称（title）或英文名称（x-en）`,
      en: `The field ${field.path.join('.')} needs a Chinese title and an English one (x-en)`,
    }),
  ];
}

/** Keywords by which other rooms find a field; they look at the fields that a form always has. */
const BOUND_KEYWORDS = ['x-fact', 'x-sensitive', 'x-computed', 'x-source', 'x-managed', 'x-profile', 'x-material'];

/** A field of `then`, `else`, `dependentSchemas` or an alternative comes and goes with the value, so nothing may be bound to it. */
function checkBranches(form: Form): readonly Diagnostic[] {
  const always = new Set(listAlways(form.fields));
  const others = listFields(form.root).filter((field) => !always.has(field));
  return others.flatMap(({ scope, title, schema }) => {
    const bound = BOUND_KEYWORDS.filter((keyword) => Object.hasOwn(schema, keyword));
    return bound.map((keyword) =>
      problem('PL-FORM-BRANCH-BOUND', form.id, `${scope.slice(1)}/${keyword}`, {
        zh: `「${title.zh}」只在某种情况下存在，不能带 ${keyword}；请把它列在 properties 中，用 x-show 说明何时出现`,
        en: `“${title.en}” is there only sometimes, so ${keyword} does not reach it; list it under properties and say with x-show when it is seen`,
      }),
    );
  });
}

function listAlways(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...listAlways(field.children)]);
}

function checkMaterial(field: FormField, id: string, materials: readonly string[] | undefined): readonly Diagnostic[] {
  const material = own(field.schema, 'x-material');
  if (typeof material !== 'string' || materials === undefined || materials.includes(material)) return [];
  const near = suggest(material, materials);
  return [
    problem('PL-FORM-MATERIAL-UNKNOWN', id, `${field.scope.slice(1)}/x-material`, {
      zh: `「${field.title.zh}」指向的材料 ${material} 不存在${near ? `，是否应为 ${near}？` : ''}`,
      en: `“${field.title.en}” names the material ${material}, which does not exist.${near ? ` Did you mean ${near}?` : ''}`,
    }),
  ];
}

function checkCompiles(form: Form): readonly Diagnostic[] {
  try {
    makeCheckingAjv().compile(form.schema);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      problem('PL-FORM-SCHEMA-BROKEN', form.id, '', {
        zh: `表单的 JSON Schema 不成立：${reason}`,
        en: `The JSON Schema of the form does not hold: ${reason}`,
      }),
    ];
  }
}

function problem(code: string, id: string, pointer: string, message: LocalText): Diagnostic {
  return diagnostic({ code, severity: 'error', message, document: `forms/${schemaPath(id)}`, pointer });
}

function asObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
