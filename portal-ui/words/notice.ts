import type { Words } from '#ui-kit/screen/words.ts';

export const NOTICE_WORDS = {
  lead: {
    zh: '向社会公布的文书，如证书作废公告、变更换证公告。以公告发布时的内容为准。',
    en: 'Papers for everybody, such as certificates that became void or were replaced, as they were when announced.',
  },
  none: { zh: '还没有公告。', en: 'Nothing has been announced yet.' },
} as const satisfies Words;
