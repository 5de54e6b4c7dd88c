import { computed } from 'vue';
import { isJsonObject } from '#engine/model/json.ts';
import { isPlainDate } from '#engine/model/plain-date.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { useMeta } from '#ui-kit/screen/meta.ts';
import { useWords } from '#ui-kit/screen/words.ts';
import { useCurrentRules } from '#admin-ui/shell/use-current-rules.ts';
import { showJson } from '#admin-ui/shell/show-json.ts';
import { AUDIT_WORDS } from '#admin-ui/words/audit.ts';
import { namesInRules, type Life } from './names-in-rules.ts';
import { shorten } from './shorten.ts';

type Entry = Schema<'AuditEntry'>;

/** An entry of the audit trail in words; an id that nothing names stays as it is. */
export function useAuditWords() {
  const { t, text, locale } = useWords();
  const { meta, day } = useMeta();
  const rules = useCurrentRules();
  const names = computed(() => namesInRules(rules.value));
  const known = (words: object, id: string) => Object.hasOwn(words, id);

  function action({ action: id, subject, detail }: Entry): string {
    const taken = { on: id, from: textOf(detail['from']), to: textOf(detail['to']) };
    // What is done to a certificate has no title of its own where a step of a case does it.
    const step =
      names.value.step(lifeOf(subject), taken) ?? names.value.step('application', { ...taken, from: null, to: null });
    const named = 'to' in detail ? text(step) : '';
    if (named !== '') return named;
    return known(AUDIT_WORDS.actions, id) ? t(`audit.actions.${id}`) : id;
  }

  function subject({ subject: whole }: Entry): string {
    const [kind = '', id = ''] = whole.split(':');
    const title = known(AUDIT_WORDS.subjects, kind) ? t(`audit.subjects.${kind}`) : kind;
    return `${title} ${id}`;
  }

  function detail({ subject: whole, detail: told }: Entry): string {
    const { from, to, ...rest } = shorten(told);
    const moved = typeof to === 'string' ? [move(lifeOf(whole), from, to)] : [];
    const parts = Object.entries(rest).map(([name, value]) =>
      t('audit.part', {
        name: known(AUDIT_WORDS.details, name) ? t(`audit.details.${name}`) : name,
        value: say(value),
      }),
    );
    return [...moved, ...parts].join(locale.value === 'zh' ? '；' : '; ');
  }

  function move(life: Life, from: unknown, to: string): string {
    const state = (id: string): string => text(names.value.state(life, id)) || id;
    if (typeof from !== 'string') return t('audit.began', { to: state(to) });
    return from === to ? t('audit.stayed', { to: state(to) }) : t('audit.became', { from: state(from), to: state(to) });
  }

  function say(value: unknown): string {
    if (Array.isArray(value)) return value.map((each) => say(each)).join(locale.value === 'zh' ? '、' : ', ');
    if (isJsonObject(value))
      return Object.values(value)
        .filter(Boolean)
        .map((each) => say(each))
        .join(' ');
    if (typeof value !== 'string') return showJson(value, locale.value);
    if (isPlainDate(value)) return day(value);
    return text(names.value.document(value)) || roleOf(value) || value;
  }

  function roleOf(id: string | null): string {
    return text(meta.value?.roles.find((role) => role.id === id)?.title);
  }

  function who({ actor, role }: Entry): string {
    return [actor ?? t('audit.clock'), roleOf(role) || role].filter(Boolean).join(' · ');
  }

  return { action, subject, detail, who };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function lifeOf(subject: string): Life {
  return subject.startsWith('certificate:') ? 'certificate' : 'application';
}
