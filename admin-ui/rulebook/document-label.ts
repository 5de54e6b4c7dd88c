import { folderOf, documentId, isCasesPath, lastStep, type EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';

/** The document that names a folder: a grade for its criteria, a category for its items. */
const HEADS = ['grade.json', 'category.json'];
const CASES: LocalText = { zh: '用例', en: 'cases' };

/** What people call a document: “一级 · 专业技术人员”, “A4 办公场所”; its id where it has no title. */
export function labelOf(path: string, source: EditionSource): LocalText {
  if (isCasesPath(path)) return caseLabel(path, source);
  const document = own(source, path);
  const title = findText(document, 'title') ?? untranslated(documentId(path));
  const code = isJsonObject(document) ? own(document, 'code') : undefined;
  const head = headTitle(path, source);
  if (typeof code === 'string') return { zh: `${code} ${title.zh}`, en: `${code} ${title.en}` };
  if (head === undefined) return title;
  return { zh: `${head.zh} · ${title.zh}`, en: `${head.en} · ${title.en}` };
}

/** A text in both languages under a key of a document. */
export function findText(document: Json | undefined, key: string): LocalText | undefined {
  const text = isJsonObject(document) ? own(document, key) : undefined;
  if (!isJsonObject(text)) return undefined;
  const [zh, en] = [own(text, 'zh'), own(text, 'en')];
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

function caseLabel(path: string, source: EditionSource): LocalText {
  const target = path.replace(/^cases\//, '');
  const about = own(source, target);
  if (about !== undefined) {
    const label = labelOf(target, source);
    return { zh: `${label.zh}（${CASES.zh}）`, en: `${label.en} (${CASES.en})` };
  }
  const document = own(source, path);
  const name = isJsonObject(document) ? own(document, 'name') : undefined;
  return untranslated(typeof name === 'string' ? name : lastStep(documentId(path)));
}

function headTitle(path: string, source: EditionSource): LocalText | undefined {
  const folder = folderOf(path);
  const head = HEADS.map((name) => `${folder}/${name}`).find(
    (candidate) => candidate !== path && own(source, candidate),
  );
  return head === undefined ? undefined : findText(own(source, head), 'title');
}
