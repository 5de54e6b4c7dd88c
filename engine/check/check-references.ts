import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { own } from '#engine/model/json.ts';
import { suggest } from '#engine/model/suggest.ts';
import type { MaterialDocument } from '#engine/material/material-document.ts';
import type { CategoryDocument, GradeDocument, ItemDocument } from '#engine/edition/documents.ts';
import {
  casesPath,
  documentId,
  folderOf,
  isCasesPath,
  kindOf,
  listOfKind,
  type EditionSource,
} from '#engine/edition/edition-source.ts';
import { findDocumentKind } from './document-kind.ts';

/** Checks by paths alone that folders have their heads, and that cases and documents pair up. */
export function checkPairs(source: EditionSource): readonly Diagnostic[] {
  return [...checkFolders(source), ...checkCases(source)];
}

/** Checks what well-shaped documents say of each other: codes, ranks, orders, evidence. */
export function checkReferences(source: EditionSource): readonly Diagnostic[] {
  return [...checkUnique(source), ...checkEvidence(source), ...checkSupports(source)];
}

function checkFolders(source: EditionSource): readonly Diagnostic[] {
  const heads: readonly (readonly [string, string])[] = [
    ['criterion', 'grade'],
    ['item', 'category'],
  ];
  return heads.flatMap(([kind, head]) =>
    [...new Set(listOfKind(source, kind).map(({ id }) => folderOf(id)))]
      .filter((folder) => own(source, `${folder}/${head}.json`) === undefined)
      .map((folder) =>
        missing(
          `${folder}/${head}.json`,
          `文件夹 ${folder} 缺少 ${head}.json`,
          `the folder ${folder} has no ${head}.json`,
        ),
      ),
  );
}

function checkUnique(source: EditionSource): readonly Diagnostic[] {
  const codes = listOfKind<ItemDocument>(source, 'item').map(({ id, document }) => ({
    id,
    key: document.code,
    pointer: '/code',
  }));
  const ranks = listOfKind<GradeDocument>(source, 'grade').map(({ id, document }) => ({
    id,
    key: String(document.rank),
    pointer: '/rank',
  }));
  const orders = listOfKind<CategoryDocument>(source, 'category').map(({ id, document }) => ({
    id,
    key: String(document.order),
    pointer: '/order',
  }));
  return [codes, ranks, orders].flatMap((group) =>
    group.flatMap(({ id, key, pointer }, index) => {
      const first = group.findIndex((other) => other.key === key);
      if (first === index) return [];
      const other = group[first]?.id ?? '';
      return [
        diagnostic({
          code: 'PL-DUPLICATE',
          severity: 'error',
          document: `${id}.json`,
          pointer,
          message: { zh: `“${key}”已被 ${other} 使用`, en: `"${key}" is taken by ${other}` },
          related: [{ document: `${other}.json`, pointer }],
        }),
      ];
    }),
  );
}

function checkEvidence(source: EditionSource): readonly Diagnostic[] {
  const materials = listOfKind(source, 'material').map(({ id }) => id);
  return listOfKind<ItemDocument>(source, 'item').flatMap(({ id, document }) =>
    document.evidence.flatMap((evidence, index) => {
      if (!('material' in evidence) || materials.includes(evidence.material)) return [];
      return [dangling(`${id}.json`, `/evidence/${index}/material`, evidence.material, materials)];
    }),
  );
}

function checkSupports(source: EditionSource): readonly Diagnostic[] {
  const known = ['condition', 'criterion'].flatMap((kind) => listOfKind(source, kind).map(({ id }) => id));
  return listOfKind<MaterialDocument>(source, 'material').flatMap(({ id, document }) =>
    (document.supports ?? []).flatMap((supported, index) =>
      known.includes(supported) ? [] : [dangling(`${id}.json`, `/supports/${index}`, supported, known)],
    ),
  );
}

function checkCases(source: EditionSource): readonly Diagnostic[] {
  const without = Object.entries(source).filter(([path, document]) => {
    const kind = findDocumentKind(kindOf(document) ?? '');
    return !isCasesPath(path) && kind?.wantsCases === true && own(source, casesPath(path)) === undefined;
  });
  const orphans = Object.entries(source).filter(
    ([path, document]) => kindOf(document) === 'cases' && own(source, path.replace(/^cases\//, '')) === undefined,
  );
  return [
    ...without.map(([path]) =>
      diagnostic({
        code: 'PL-NO-CASES',
        severity: 'error',
        document: path,
        pointer: '',
        message: {
          zh: `没有用例，请在 ${casesPath(path)} 写上边界用例`,
          en: `has no cases; write its boundaries in ${casesPath(path)}`,
        },
      }),
    ),
    ...orphans.map(([path]) => {
      const target = path.replace(/^cases\//, '');
      return missing(
        target,
        `${path} 是 ${target} 的用例，但该文件不存在`,
        `${path} holds the cases of ${target}, which is not there`,
      );
    }),
  ];
}

/** A reference to a document that is not there. */
export function dangling(document: string, pointer: string, wanted: string, known: readonly string[]): Diagnostic {
  const better = suggest(wanted, known);
  return diagnostic({
    code: 'PL-REFERENCE',
    severity: 'error',
    document,
    pointer,
    message: {
      zh: `引用了不存在的“${wanted}”${better === undefined ? '' : `，是否想写“${better}”？`}`,
      en: `refers to "${wanted}", which is not there${better === undefined ? '' : `. Did you mean "${better}"?`}`,
    },
    fixes:
      better === undefined
        ? []
        : [{ title: { zh: `改为 ${better}`, en: `use ${better}` }, document, pointer, value: better }],
  });
}

function missing(document: string, zh: string, en: string): Diagnostic {
  return diagnostic({ code: 'PL-MISSING-DOCUMENT', severity: 'error', document, pointer: '', message: { zh, en } });
}

/** The ids of every document of an edition, cases left out. */
export function listDocumentIds(source: EditionSource): readonly string[] {
  return Object.keys(source)
    .filter((path) => !isCasesPath(path))
    .map(documentId);
}
