import { computed, type ComputedRef } from 'vue';
import { DISPUTES, findCaptured, listDisputes } from '#engine/form/apply-captured.ts';
import type { FormField } from '#engine/form/form.ts';
import { asLocalText } from '#engine/form/local-text-value.ts';
import { isList, toPointer, type DataPath } from '#engine/model/pointer.ts';
import { isCapturedOnly } from '#engine/form/prune-hidden.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { useFormSession } from './form-session.ts';
import { scalarText } from '#engine/form/scalar-text.ts';

/** What an institution says about a place in the form, and whether the enterprise disputes it. */
export interface Captured {
  readonly pushed: ComputedRef<Json | undefined>;
  readonly from: ComputedRef<string>;
  readonly declarable: ComputedRef<boolean>;
  readonly disputed: ComputedRef<boolean>;
  readonly reason: ComputedRef<string>;
  readonly dispute: (disputed: boolean) => void;
  readonly explain: (reason: string) => void;
}

/** Follows the pushed value of a field; one of another source has none. */
export function useCaptured(field: () => FormField, path: () => DataPath): Captured {
  const session = useFormSession();
  const pointer = computed(() => toPointer(path()));
  const disputes = computed((): readonly JsonObject[] => {
    const listed = session.read([DISPUTES]);
    return isList(listed) ? listed.filter(isJsonObject) : [];
  });
  const others = () => disputes.value.filter((dispute) => own(dispute, 'field') !== pointer.value);
  const put = (reason: string) => session.write([DISPUTES], [...others(), { field: pointer.value, reason }]);
  return {
    pushed: computed(() => {
      const { captured } = session.context.value;
      if (captured === undefined || field().source !== 'captured') return undefined;
      return findCaptured(session.form, session.data.value, captured, path());
    }),
    from: computed(() => {
      const source = own(field().schema, 'x-source');
      const name = isJsonObject(source) ? asLocalText(own(source, 'from')) : undefined;
      return name === undefined ? '' : session.text(name);
    }),
    declarable: computed(() => !isCapturedOnly(field())),
    disputed: computed(() => listDisputes(session.data.value).has(pointer.value)),
    reason: computed(() => {
      const mine = disputes.value.find((dispute) => own(dispute, 'field') === pointer.value);
      return scalarText(mine && own(mine, 'reason'));
    }),
    dispute: (disputed) => {
      const rest = others();
      if (disputed) put('');
      else session.write([DISPUTES], rest.length === 0 ? undefined : rest);
    },
    explain: put,
  };
}
