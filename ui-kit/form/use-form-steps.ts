import { computed, ref, type ComputedRef, type Ref } from 'vue';
import type { LayoutElement } from '#engine/form/form.ts';
import type { FormSession } from './form-session.ts';
import { areMet } from './layout-shown.ts';
import { problemsIn } from './problem-places.ts';
import type { FormProblems } from './use-form-problems.ts';

/** The parts of a form that is filled one after the other. */
export interface FormSteps {
  readonly active: Readonly<Ref<number>>;
  readonly categories: ComputedRef<readonly LayoutElement[]>;
  /** The part on the page; `undefined` for a form in one piece. */
  readonly current: ComputedRef<LayoutElement | undefined>;
  /** Each part with how much is to be mended in it, as far as somebody has been there. */
  readonly steps: ComputedRef<readonly { readonly title: string; readonly problems: number }[]>;
  readonly open: (index: number) => void;
}

/** Follows which part of the form is on the page. */
export function useFormSteps(session: FormSession, found: FormProblems): FormSteps {
  const active = ref(0);
  const left = ref<ReadonlySet<number>>(new Set());
  const categories = computed(() => {
    const { layout } = session.form;
    if (layout.type !== 'Categorization') return [];
    return layout.elements.filter(({ conditions }) => areMet(session, conditions, []));
  });
  const steps = computed(() =>
    categories.value.map((category, index) => {
      const errors = problemsIn(category, found.all.value).filter(({ severity }) => severity === 'error');
      const seen = found.showAll.value || left.value.has(index);
      return { title: category.label ? session.text(category.label) : '', problems: seen ? errors.length : 0 };
    }),
  );
  return {
    active,
    categories,
    steps,
    current: computed(() => categories.value[Math.min(active.value, categories.value.length - 1)]),
    open: (index) => {
      left.value = new Set([...left.value, active.value]);
      active.value = index;
    },
  };
}
