import { computed, ref, type ComputedRef, type Ref } from 'vue';
import type { Schema } from '#ui-kit/api/client.ts';
import { asProblem } from '#ui-kit/api/problem.ts';
import { formatSize } from '#ui-kit/form/form-file.ts';
import { useWords } from '#ui-kit/screen/words.ts';
import { readyPicture } from '#ui-kit/upload/ready-picture.ts';
import { openUploadDoor } from '#ui-kit/upload/upload-door.ts';
import { findChoiceProblem, typeNames } from './check-chosen-file.ts';
import { useUploadQueue, type UploadQueue } from './upload-queue.ts';

/** Where the files of a slot go. */
export interface SendingTarget {
  readonly application: string;
  readonly material: Schema<'Material'>;
  readonly part: string | undefined;
}

/** How files were given, where that matters. */
export interface TakenHow {
  readonly photo?: boolean;
  readonly replaces?: string;
}

/** What a slot needs to send files. */
export interface Sending {
  readonly queue: UploadQueue;
  readonly take: (files: readonly File[], how?: TakenHow) => Promise<void>;
  /** Files were given without the day that is wanted with them. */
  readonly missing: ComputedRef<boolean>;
}

/** Readies, checks and sends the files of a slot; `sent` is called after each one that arrived. */
export function useSending(
  target: Ref<SendingTarget>,
  madeOn: Ref<string>,
  sent: (name: string) => Promise<void>,
): Sending {
  const { t, text } = useWords();
  const queue = useUploadQueue(sent, (error) => text(asProblem(error).text));
  const asked = ref(false);
  const lacksDay = computed(() => target.value.material.maxAge !== null && madeOn.value === '');
  return {
    queue,
    missing: computed(() => asked.value && lacksDay.value),
    async take(files, { photo = false, replaces } = {}) {
      asked.value = true;
      if (lacksDay.value) return;
      const { application, material, part } = target.value;
      const { maxBytes, accepts } = material;
      for (const chosen of files) {
        const file = photo || chosen.size > maxBytes ? await readyPicture(chosen, maxBytes) : chosen;
        const problem = findChoiceProblem(file, material);
        const given = {
          material: material.id,
          ...(part !== undefined && { part }),
          ...(material.maxAge !== null && { madeOn: madeOn.value }),
          ...(replaces !== undefined && { replaces }),
        };
        const said = { size: formatSize(file.size), most: formatSize(maxBytes), types: typeNames(accepts) };
        if (problem === undefined) queue.add(file, () => openUploadDoor(application, given));
        else queue.refuse(file, t(`application.materials.${problem}`, said));
      }
    },
  };
}
