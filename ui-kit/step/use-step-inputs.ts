import { computed, reactive, type ComputedRef } from 'vue';
import { inputFaults } from '#engine/procedure/step-input.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { useWords } from '#ui-kit/screen/words.ts';

/** What a person has given with a step so far. */
export interface StepInputs {
  readonly valueOf: (name: string) => Json;
  readonly set: (name: string, value: Json) => void;
  /** What is to be mended, by the name of the input; the server asks again. */
  readonly problems: ComputedRef<Readonly<Record<string, string>>>;
  /** The inputs that were given, without blank ones. */
  readonly given: () => JsonObject;
}

/** Whether a time lies ahead is for the server to say: its clock counts. */
const WHENEVER = { now: '9999-12-31T00:00:00Z', today: '9999-12-31' };

/** Keeps and checks what a step asks for. */
export function useStepInputs(inputs: () => Schema<'StepInput'>[]): StepInputs {
  const { text } = useWords();
  const values = reactive<Record<string, Json>>({});
  const given = () =>
    Object.fromEntries(
      Object.entries(values)
        .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
        .filter(([, value]) => value !== '' && value !== null),
    );
  return {
    valueOf: (name) => values[name] ?? null,
    set: (name, value) => {
      values[name] = value;
    },
    problems: computed(() => {
      const faults = inputFaults(inputs(), given(), WHENEVER);
      return Object.fromEntries(faults.map((fault) => [fault.name, text(fault.text)]));
    }),
    given,
  };
}
