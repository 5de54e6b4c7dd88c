import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { useWords } from '#ui-kit/screen/words.ts';

/** A password that is typed twice. */
export interface NewPassword {
  readonly next: Ref<string>;
  readonly again: Ref<string>;
  /** What to mend in each field, once somebody tried to go on. */
  readonly mend: ComputedRef<{ readonly next: string; readonly again: string }>;
  /** True when both agree; from then on the fields say what is wrong. */
  readonly check: () => boolean;
  readonly clear: () => void;
}

/** Two fields for a new password; whether it may be used is for the server to say. */
export function useNewPassword(): NewPassword {
  const { t } = useWords();
  const next = ref('');
  const again = ref('');
  const tried = ref(false);
  return {
    next,
    again,
    mend: computed(() => ({
      next: tried.value && next.value === '' ? t('kit.account.password.missing') : '',
      again: tried.value && next.value !== again.value ? t('kit.account.password.differs') : '',
    })),
    check() {
      tried.value = true;
      return next.value !== '' && next.value === again.value;
    },
    clear() {
      [next.value, again.value, tried.value] = ['', '', false];
    },
  };
}
