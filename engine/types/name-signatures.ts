import { own, type Json } from '#engine/model/json.ts';
import { suggest } from '#engine/model/suggest.ts';
import type { Inspection, Scope } from './inspection.ts';
import { known, UNKNOWN, type LogicType } from './logic-type.ts';
import { signature, type Signature } from './signature.ts';

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** `var missing missing_some`. */
export const nameSignatures: Readonly<Record<string, Signature>> = {
  var: signature('取值', 'value of', [1, 2], (inspection) => {
    const [name] = inspection.operands;
    if (typeof name !== 'string') {
      inspection.report('PL-COMPUTED-NAME', inspection.pointer, {
        zh: '“var”只能写固定的名称，不能计算出来',
        en: '"var" takes a fixed name, not a computed one',
      });
      return UNKNOWN;
    }
    const type = resolve(name, inspection);
    if (inspection.operands.length === 2) {
      inspection.typeOf(1);
      inspection.report(
        'PL-DEFAULT',
        inspection.pointer,
        {
          zh: `“${name}”缺失时会被默认值掩盖，建议去掉默认值`,
          en: `a default hides that "${name}" is missing; drop it`,
        },
        { severity: 'warning' },
      );
    }
    return type;
  }),
  missing: signature('缺项', 'which are missing', [1, Infinity], (inspection) => {
    literalNames(inspection.operands).forEach((name) => resolve(name, inspection));
    return known({ kind: 'list', of: known({ kind: 'text', values: undefined }), unit: undefined });
  }),
  missing_some: signature('缺项不足', 'which are missing unless enough are there', [2, 2], (inspection) => {
    literalNames(inspection.operands.slice(1)).forEach((name) => resolve(name, inspection));
    return known({ kind: 'list', of: known({ kind: 'text', values: undefined }), unit: undefined });
  }),
};

/** The names among operands, which may be given one by one or as one list. */
function literalNames(operands: readonly Json[]): readonly string[] {
  return operands.flat().map((name) => (typeof name === 'string' ? name : JSON.stringify(name)));
}

/** Key under which a scope remembers that a name is not null. */
export function nullKey(name: string, scope: Scope): string {
  return `${levelOf(name, scope)}:${name}`;
}

function resolve(name: string, inspection: Inspection): LogicType {
  const { scope } = inspection;
  const steps = name.split('.');
  if (steps.some((step) => FORBIDDEN.has(step))) {
    inspection.report('PL-PROTOTYPE', inspection.pointer, {
      zh: `“${name}”触及程序内部，规则文件不得使用`,
      en: `"${name}" reaches into the program; a rule document must not`,
    });
    return UNKNOWN;
  }
  const found = find(name, steps, scope);
  if (found !== undefined) return scope.notNull.has(nullKey(name, scope)) ? { ...found, nullable: false } : found;
  reportUnknownName(name, inspection);
  return UNKNOWN;
}

function find(name: string, steps: readonly string[], scope: Scope): LogicType | undefined {
  const level = levelOf(name, scope);
  const row = scope.rows[level];
  if (row === undefined) return scope.names.find(name);
  if (name === '' || row.kind === 'unknown') return row;
  return steps.reduce<LogicType | undefined>(fieldOf, row);
}

function fieldOf(type: LogicType | undefined, step: string): LogicType | undefined {
  if (type?.kind === 'unknown') return type;
  return type?.kind === 'row' ? own(type.fields, step)?.type : undefined;
}

/** Index of the row that has the name, innermost first; the number of rows when none has it. */
function levelOf(name: string, scope: Scope): number {
  const head = name.split('.')[0] ?? '';
  const level = scope.rows.findIndex(
    (row) => name === '' || row.kind === 'unknown' || (row.kind === 'row' && Object.hasOwn(row.fields, head)),
  );
  return level === -1 ? scope.rows.length : level;
}

function reportUnknownName(name: string, inspection: Inspection): void {
  const { scope, pointer } = inspection;
  const rowNames = scope.rows.flatMap((row) => (row.kind === 'row' ? Object.keys(row.fields) : []));
  const better = suggest(name, [...rowNames, ...scope.names.list()]);
  inspection.report(
    'PL-UNKNOWN-NAME',
    pointer,
    {
      zh: `读取了“${name}”，但没有文件声明它${better === undefined ? '' : `。是否想写“${better}”？`}`,
      en: `reads "${name}", which no document declares${better === undefined ? '' : `. Did you mean "${better}"?`}`,
    },
    better === undefined ? {} : { replacement: { var: better } },
  );
}
