import type { LocalText } from '#engine/model/local-text.ts';

/** Why a file is not read. */
export type RefusalCode = 'size' | 'bomb' | 'old' | 'kind' | 'lines' | 'broken' | 'slow';

const REASONS: Readonly<Record<RefusalCode, LocalText>> = {
  size: { zh: '文件超过 5 MB，请分成几份', en: 'The file is larger than 5 MB; please split it' },
  bomb: { zh: '文件解压后过大，不能导入', en: 'The file unpacks to far too much and is not opened' },
  old: {
    zh: '这是旧版 .xls 或加密的文件，请在 Excel 中另存为未加密的 .xlsx',
    en: 'This is an old .xls or an encrypted file; please save it as an unprotected .xlsx',
  },
  kind: { zh: '只能读取 .xlsx 和 .csv 文件', en: 'Only .xlsx and .csv files can be read' },
  lines: { zh: '超过 5000 行，请分成几份', en: 'There are more than 5,000 rows; please split them' },
  broken: { zh: '文件已损坏，不能打开', en: 'The file is damaged and cannot be opened' },
  slow: { zh: '读取时间过长，已停止', en: 'Reading took too long and was stopped' },
};

/** A file or text that is not read, with a code that survives the way out of a worker. */
export class RefusedSheet extends Error {
  override readonly name = 'RefusedSheet';

  constructor(readonly code: RefusalCode) {
    super(REASONS[code].en);
  }
}

/** What to tell a person about a failure. */
export function reasonOf(error: unknown): LocalText {
  return REASONS[error instanceof RefusedSheet ? error.code : 'broken'];
}
