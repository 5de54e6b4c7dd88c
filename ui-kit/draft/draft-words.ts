import type { Words } from '#ui-kit/screen/words.ts';

/** What is said of a form that is saved by itself. */
export const DRAFT_WORDS = {
  saved: { zh: '已保存', en: 'Saved' },
  waiting: { zh: '有改动，即将自动保存', en: 'Changed; will be saved in a moment' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  offline: {
    zh: '暂时连不上服务器。填写的内容已存在这台电脑上，恢复后自动保存，可以继续填写。',
    en: 'The server cannot be reached. What you typed is kept on this computer and saved when it is back; you may go on.',
  },
  'signed-out': {
    zh: '登录已失效。填写的内容已存在这台电脑上，重新登录后自动保存。',
    en: 'You were signed out. What you typed is kept on this computer and saved once you sign in again.',
  },
  conflict: {
    zh: '有内容与另一窗口不同，尚未保存',
    en: 'Not saved yet: another window filled some places differently',
  },
  failed: { zh: '没有保存成功', en: 'Not saved' },
  again: { zh: '重新保存', en: 'Save again' },
  signIn: { zh: '重新登录', en: 'Sign in again' },
  signInHint: { zh: '请用原来的账号登录，登录后接着填写。', en: 'Sign in with the same account and go on filling in.' },
  restored: {
    zh: '已恢复上次填写但没有来得及保存的内容。',
    en: 'What you typed before and could not be saved stands here again.',
  },
  leave: {
    zh: '还有内容没有保存到服务器，已留在这台电脑上。现在离开吗？',
    en: 'Something is not saved on the server yet; it is kept on this computer. Leave now?',
  },
  signOut: {
    zh: '这台电脑上还有没有保存到服务器的内容，退出后会清除。确定退出吗？',
    en: 'Something on this computer is not saved on the server; signing out removes it. Sign out?',
  },
  clash: {
    title: { zh: '有 {n} 处与另一窗口填写的不同', en: 'Another window filled {n} places differently' },
    intro: {
      zh: '其余改动已合并。请逐项选定要保留的内容，选定后保存。',
      en: 'All other changes are merged. Choose what to keep at each place; then it is saved.',
    },
    mine: { zh: '这个窗口', en: 'This window' },
    theirs: { zh: '另一窗口', en: 'The other window' },
    empty: { zh: '（空）', en: '(empty)' },
    settle: { zh: '按选定的内容保存', en: 'Save what I chose' },
  },
} as const satisfies Words;
