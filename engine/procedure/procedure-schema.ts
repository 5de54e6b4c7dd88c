import { documentSchema, limits, localText, logic, source } from '#engine/edition/schemas/parts.ts';
import { CLOCK, INPUT_TYPES, LISTENERS, SYSTEM } from './procedure-document.ts';

const ID = '^[a-z0-9][a-z0-9-]*$';
const id = { type: 'string', pattern: ID } as const;
const documentIdText = { type: 'string', pattern: '^[a-z0-9][a-z0-9/-]*$' } as const;
const roleIds = { type: 'array', minItems: 1, uniqueItems: true, items: id } as const;
const limitName = { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' } as const;

const requirement = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'holds', 'because'],
  properties: { code: id, holds: logic, because: localText },
} as const;

const requires = {
  type: 'array',
  description: 'What must hold, each with the sentence a person reads when it does not.',
  minItems: 1,
  items: requirement,
} as const;

const state = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title'],
  properties: {
    id,
    title: localText,
    phase: { ...id, description: 'The phase it belongs to; inside a stage it is the stage.' },
    holder: { ...roleIds, description: 'Roles that are to act.' },
    hint: localText,
    editable: { type: 'boolean', description: 'Whether the form may be filled and files given.' },
    service: { ...limitName, description: 'The limit within which the state is to be left.' },
    shown: { const: false, description: 'The enterprise of the case is not to know of it yet.' },
    lead: { const: true, description: 'Only a lead: the case holds up nothing that it is about.' },
    final: { type: 'boolean' },
  },
} as const;

const inputProperties = {
  name: { type: 'string', minLength: 1 },
  title: localText,
  required: { type: 'boolean' },
  type: { enum: INPUT_TYPES, description: 'What it holds; a line of text where it is not said.' },
  options: {
    type: 'array',
    description: 'What there is to choose from.',
    minItems: 1,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['value', 'title'],
      properties: { value: { type: 'string', minLength: 1 }, title: localText },
    },
  },
  causesOf: { ...documentIdText, description: 'The sanction among whose causes there is to choose.' },
  past: { type: 'boolean', description: 'A day or an instant that may not lie ahead.' },
  hint: localText,
  tells: {
    type: 'array',
    description: 'Who reads it beside staff in a case that concerns another enterprise than its filer.',
    minItems: 1,
    uniqueItems: true,
    items: { enum: LISTENERS },
  },
} as const;

const input = {
  type: 'object',
  description:
    'Something a person gives with a step; a choice says its options or whose causes they are, and nothing else has any.',
  additionalProperties: false,
  required: ['name', 'title', 'required'],
  properties: inputProperties,
  if: { required: ['type'], properties: { type: { const: 'choice' } } },
  then: { anyOf: [{ required: ['options'] }, { required: ['causesOf'] }] },
  else: { properties: { options: false, causesOf: false } },
} as const;

const needs = {
  type: 'object',
  description: 'What a step asks for before it can be taken.',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    comment: { type: 'boolean' },
    completeForm: { type: 'boolean' },
    scans: { type: 'boolean', description: 'Scans of the papers, where staff entered the case.' },
    defects: { type: 'boolean', description: 'At least one noted defect of form or materials.' },
    corrections: { type: 'boolean', description: 'Corrections of declared facts, each with its reason.' },
    input: { type: 'array', minItems: 1, items: input },
  },
} as const;

const effect = {
  type: 'object',
  description: 'A deed of the server, with its arguments.',
  required: ['do'],
  properties: { do: id },
} as const;

const step = {
  type: 'object',
  description: 'What happens on an event in a state.',
  additionalProperties: false,
  required: ['on', 'from', 'by', 'title', 'article'],
  dependentRequired: { apart: ['differs'] },
  properties: {
    on: id,
    from: { anyOf: [id, { type: 'array', minItems: 1, uniqueItems: true, items: id }] },
    to: { ...id, description: 'Without it the case stays where it is.' },
    by: { anyOf: [{ enum: [CLOCK, SYSTEM] }, roleIds] },
    onBehalf: roleIds,
    title: localText,
    says: localText,
    when: logic,
    requires,
    after: { ...limitName, description: 'A limit whose period must be over, or reportWindow.' },
    flag: { ...localText, description: 'A mark that the case carries from then on.' },
    extends: limitName,
    differs: { type: 'array', minItems: 1, items: id },
    apart: { ...localText, description: 'What to do instead, for whoever `differs` keeps away.' },
    overrides: { type: 'boolean', description: 'Stands in the place of rows of other documents.' },
    needs,
    effects: { type: 'array', minItems: 1, items: effect },
    article: { type: 'string', minLength: 1 },
  },
} as const;

const opens = {
  type: 'object',
  description: 'Who may open a case, and when.',
  additionalProperties: false,
  required: ['by'],
  properties: {
    by: { anyOf: [{ const: SYSTEM }, roleIds] },
    onBehalf: roleIds,
    requires,
    on: { const: 'captured', description: 'The system looks whenever facts of an enterprise changed.' },
    when: { ...logic, description: 'Whether what the system saw opens a case.' },
  },
} as const;

const certificate = {
  anyOf: [
    { type: 'null' },
    {
      type: 'object',
      description: 'What the procedure does to certificates when it ends well.',
      additionalProperties: false,
      required: ['makes', 'validity'],
      properties: {
        makes: { enum: ['number', 'printing'] },
        validity: { enum: ['fresh', 'kept'] },
        heldMakesWay: id,
      },
    },
  ],
} as const;

/** JSON Schema of the kind `stage`. */
export const stageSchema = documentSchema(
  'stage',
  'A stretch of states and steps that several procedures share.',
  {
    title: localText,
    source,
    limits,
    states: { type: 'array', items: state },
    steps: { type: 'array', minItems: 1, items: step },
  },
  ['limits'],
);

/** JSON Schema of the kind `procedure`. */
export const procedureSchema = documentSchema(
  'procedure',
  'A procedure: its states and the rows that lead from one to the next.',
  {
    title: localText,
    source,
    order: { type: 'integer' },
    group: { ...id, description: 'Procedures of a group count together where guards ask what else is under way.' },
    form: { anyOf: [id, { type: 'null' }] },
    starts: id,
    concerns: { const: 'another', description: 'The case concerns another enterprise than the one who files it.' },
    opens,
    rescored: { type: 'boolean' },
    wants: { ...logic, description: 'JSON Logic for the grade applied for, or null.' },
    offers: { ...logic, description: 'JSON Logic for the lower grade that may be offered, or null.' },
    grants: { ...logic, description: 'JSON Logic for the grade the case comes to, or null.' },
    certificate,
    materials: {
      type: 'object',
      description: 'Materials asked for, and how strictly.',
      propertyNames: { pattern: documentIdText.pattern },
      additionalProperties: { enum: ['as-ruled', 'required', 'optional'] },
    },
    stages: { type: 'array', uniqueItems: true, items: documentIdText },
    phases: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: { id, title: localText },
      },
    },
    limits,
    states: { type: 'array', items: state },
    steps: { type: 'array', items: step },
  },
  ['group', 'concerns', 'offers', 'stages', 'phases', 'limits', 'states', 'steps'],
);
