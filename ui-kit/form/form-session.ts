import {
  computed,
  inject,
  provide,
  shallowReactive,
  shallowRef,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue';
import type { Form, FormContext, FormField } from '#engine/form/form.ts';
import { enterRow, isShown as decideShown, openScope } from '#engine/form/form-scope.ts';
import { ANY_ROW } from '#engine/form/form.ts';
import { readAt, toPointer, writeAt, type DataPath } from '#engine/model/pointer.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import { say, type MessageKey } from '#ui-kit/messages.ts';
import type { FormMark } from './form-mark.ts';
import type { FormFile, UploadTarget } from './form-file.ts';

/** What the parts of one form share. Data is replaced, never changed in place; a part reads only its own place. */
export interface FormSession {
  readonly form: Form;
  readonly uid: string;
  readonly data: Readonly<Ref<JsonObject>>;
  readonly context: ComputedRef<FormContext>;
  readonly locale: ComputedRef<Locale>;
  readonly readonly: ComputedRef<boolean>;
  readonly problems: Readonly<Ref<readonly FormProblem[]>>;
  /** A row somebody asked to see, such as by a link of the error summary. */
  readonly wanted: Ref<DataPath | undefined>;
  readonly read: (path: DataPath) => Json | undefined;
  readonly write: (path: DataPath, value: Json | undefined) => void;
  /** Marks a place as visited, so that its problems are shown. */
  readonly touch: (path: DataPath) => void;
  readonly problemAt: (path: DataPath) => FormProblem | undefined;
  /** The problems the form would have with another value at a place. */
  readonly judge: (path: DataPath, value: Json | undefined) => Promise<readonly FormProblem[]>;
  readonly isShown: (field: FormField, path: DataPath) => boolean;
  readonly say: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: LocalText) => string;
  readonly reveal: (path: DataPath) => void;
  readonly upload: ((file: File, target: UploadTarget) => Promise<FormFile>) | undefined;
  readonly marks: ComputedRef<readonly FormMark[]>;
  /** The button by which a place is marked; empty where nobody marks. */
  readonly markLabel: ComputedRef<string>;
  readonly mark: (path: DataPath) => void;
}

/** What the host of a session gives. */
export interface SessionSource {
  readonly form: Form;
  readonly uid: string;
  readonly data: () => JsonObject;
  readonly context: () => FormContext;
  readonly locale: () => Locale;
  readonly readonly: () => boolean;
  readonly problems: Readonly<Ref<readonly FormProblem[]>>;
  /** Problems of places nobody visited are shown too, as after an attempt to submit. */
  readonly showAll: Readonly<Ref<boolean>>;
  readonly change: (data: JsonObject, path: DataPath) => void;
  readonly judge: (data: JsonObject) => Promise<readonly FormProblem[]>;
  readonly touched: (path: DataPath) => void;
  readonly reveal: (path: DataPath) => void;
  readonly upload: ((file: File, target: UploadTarget) => Promise<FormFile>) | undefined;
  readonly marks: () => readonly FormMark[];
  readonly markLabel: () => string;
  readonly mark: (path: DataPath) => void;
}

const KEY: InjectionKey<FormSession> = Symbol('form session');

/** Opens a session for the parts below. */
export function provideFormSession(source: SessionSource): FormSession {
  const data = computed(source.data);
  const locale = computed(source.locale);
  const context = computed(source.context);
  const visited = shallowReactive(new Set<string>());
  const byPointer = computed(() => indexProblems(source.problems.value));
  const session: FormSession = {
    form: source.form,
    uid: source.uid,
    data,
    context,
    locale,
    readonly: computed(source.readonly),
    problems: source.problems,
    wanted: shallowRef<DataPath>(),
    read: (path) => readAt(data.value, path),
    write: (path, value) => source.change(writeAt(data.value, path, value), path),
    touch: (path) => {
      visited.add(toPointer(path));
      source.touched(path);
    },
    problemAt: (path) => {
      const pointer = toPointer(path);
      return source.showAll.value || visited.has(pointer) ? byPointer.value.get(pointer) : undefined;
    },
    judge: (path, value) => source.judge(writeAt(data.value, path, value)),
    isShown: (field, path) =>
      field.conditions.length === 0 || shownAt(source.form, data.value, context.value, field, path),
    say: (key, values) => say(locale.value, key, values),
    text: (text) => text[locale.value],
    reveal: source.reveal,
    upload: source.upload,
    marks: computed(source.marks),
    markLabel: computed(source.markLabel),
    mark: source.mark,
  };
  provide(KEY, session);
  return session;
}

/** The session of the form around a part. */
export function useFormSession(): FormSession {
  const session = inject(KEY);
  if (session === undefined) throw new Error('a part of a form stands outside of SchemaForm, which gives it its data');
  return session;
}

/** The place of a field in the data, row numbers filled in from the row in hand. */
export function placeOf(field: FormField, row: DataPath): DataPath {
  return field.path.map((step, index) => (step === ANY_ROW ? (row[index] ?? 0) : step));
}

/** The id of the control for a place, unique on the page. */
export function controlId(uid: string, path: DataPath): string {
  return `${uid}${path.map((step) => `-${step}`).join('')}`;
}

/** An error hides a warning of the same place. */
function indexProblems(problems: readonly FormProblem[]): ReadonlyMap<string, FormProblem> {
  const index = new Map<string, FormProblem>();
  for (const problem of problems) {
    if (index.get(problem.pointer)?.severity !== 'error') index.set(problem.pointer, problem);
  }
  return index;
}

function shownAt(form: Form, data: JsonObject, context: FormContext, field: FormField, path: DataPath): boolean {
  let scope = openScope(form, data, context);
  let fields = form.fields;
  let current: FormField | undefined;
  for (const [index, step] of path.entries()) {
    if (current?.kind === 'rows' && typeof step === 'number') {
      const row = readAt(data, path.slice(0, index + 1));
      if (isJsonObject(row)) scope = enterRow(scope, current, row);
      continue;
    }
    current = fields.find((candidate) => candidate.key === step);
    fields = current?.children ?? [];
  }
  return decideShown(field, scope);
}
