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
import { locateField } from '#engine/form/locate-field.ts';
import { ANY_ROW } from '#engine/form/form.ts';
import { readAt, toPointer, writeAt, type DataPath } from '#engine/model/pointer.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import { say, type MessageKey } from '#ui-kit/messages.ts';
import type { FormMark } from './form-mark.ts';
import type { FormFile, UploadTarget } from './form-file.ts';

/** How sensitive values are read: each on demand, none since the server masked them, or all since somebody asked for all. */
export type SensitiveSight = 'on-demand' | 'masked' | 'whole';

/** What the parts of one form share. Data is replaced, never changed in place; a part reads only its own place. */
export interface FormSession {
  readonly form: Form;
  readonly uid: string;
  readonly data: Readonly<Ref<JsonObject>>;
  readonly context: ComputedRef<FormContext>;
  readonly locale: ComputedRef<Locale>;
  readonly readonly: ComputedRef<boolean>;
  readonly problems: Readonly<Ref<readonly FormProblem[]>>;
  /** Alternatives that somebody chose, by the pointer of their field: a choice holds before anything is filled in for it. */
  readonly picked: Map<string, FormField>;
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
  /** True while what stands at a place is not what the server has; never where nobody said what it has. */
  readonly isUnsaved: (path: DataPath) => boolean;
  readonly say: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: LocalText) => string;
  readonly reveal: (path: DataPath) => void;
  readonly sensitive: ComputedRef<SensitiveSight>;
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
  readonly saved: () => JsonObject | undefined;
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
  readonly sensitive: () => SensitiveSight;
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
  const picked = shallowReactive(new Map<string, FormField>());
  const always = listUnconditional(source.form.root);
  const byPointer = computed(() => indexProblems(source.problems.value));
  const session: FormSession = {
    form: source.form,
    uid: source.uid,
    data,
    context,
    locale,
    readonly: computed(source.readonly),
    problems: source.problems,
    picked,
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
    isShown: (field, path) => {
      const settled = always.has(field.scope) || isInside(field, picked.values());
      if (settled && field.conditions.length === 0) return true;
      const place = locateField(source.form, data.value, toPointer(path), context.value);
      return place.shown && (settled || isAmong(field, place.field));
    },
    isUnsaved: (path) => {
      const saved = source.saved();
      return saved !== undefined && JSON.stringify(readAt(saved, path)) !== JSON.stringify(readAt(data.value, path));
    },
    say: (key, values) => say(locale.value, key, values),
    text: (text) => text[locale.value],
    reveal: source.reveal,
    sensitive: computed(source.sensitive),
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

/** Scopes of the fields that are there whatever the data are, unless a condition of theirs hides them. */
function listUnconditional({ scope, children }: FormField): ReadonlySet<string> {
  return new Set([scope, ...children.flatMap((child) => [...listUnconditional(child)])]);
}

function isAmong(field: FormField, active: FormField | undefined): boolean {
  if (active === undefined) return false;
  return active.scope === field.scope || active.alternatives.some((each) => isAmong(field, each));
}

function isInside({ scope }: FormField, around: Iterable<FormField>): boolean {
  return [...around].some((field) => scope === field.scope || scope.startsWith(`${field.scope}/`));
}
