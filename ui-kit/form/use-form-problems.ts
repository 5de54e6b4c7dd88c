import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { Form, FormContext } from '#engine/form/form.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import { toPointer, type DataPath } from '#engine/model/pointer.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { openValidator } from './form-validator.ts';

/** Long enough that nobody is judged in the middle of a word. */
const QUIET_MS = 300;

/** What is to be mended in a form, found in the background and by the server. */
export interface FormProblems {
  readonly all: ComputedRef<readonly FormProblem[]>;
  /** Whether problems of places nobody visited are shown. */
  readonly showAll: Ref<boolean>;
  /** Looks again after a moment of quiet. */
  readonly lookSoon: () => void;
  /** Looks now; answers the problems of exactly these data. */
  readonly look: () => Promise<readonly FormProblem[]>;
  /** Answers the problems of other data, such as those an import would make. */
  readonly judge: (data: JsonObject) => Promise<readonly FormProblem[]>;
  /** A problem the server named is gone as soon as its place is edited. */
  readonly forget: (path: DataPath) => void;
}

/** Watches over a form's data. `fromServer` are problems that the server found after an attempt to submit. */
export function useFormProblems(
  form: Form,
  data: () => JsonObject,
  context: () => FormContext,
  fromServer: () => readonly FormProblem[],
): FormProblems {
  const validator = openValidator(form);
  const found = shallowRef<readonly FormProblem[]>([]);
  const edited = shallowRef<ReadonlySet<string>>(new Set());
  const unseen = shallowRef<ReadonlySet<string>>(new Set());
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(fromServer, () => {
    edited.value = new Set();
  });

  async function look(): Promise<readonly FormProblem[]> {
    clearTimeout(timer);
    latest += 1;
    const ticket = latest;
    const seen = unseen.value;
    const problems = await validator.validate(settleForm(form, data(), context()), context());
    if (ticket === latest) {
      found.value = problems;
      unseen.value = new Set([...unseen.value].filter((pointer) => !seen.has(pointer)));
    }
    return problems;
  }

  onScopeDispose(() => {
    clearTimeout(timer);
    validator.close();
  });

  return {
    all: computed(() => [
      // What was typed since the last look is not judged by what stood there before.
      ...found.value.filter(({ pointer }) => !unseen.value.has(pointer)),
      ...fromServer().filter(({ pointer }) => !edited.value.has(pointer)),
    ]),
    showAll: ref(false),
    lookSoon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), QUIET_MS);
    },
    look,
    judge: (other) => validator.validate(settleForm(form, other, context()), context()),
    forget: (path) => {
      const pointer = toPointer(path);
      if (edited.value.has(pointer) && unseen.value.has(pointer)) return;
      edited.value = new Set([...edited.value, pointer]);
      unseen.value = new Set([...unseen.value, pointer]);
    },
  };
}
