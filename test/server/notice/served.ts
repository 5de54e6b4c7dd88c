import { expect } from 'vitest';
import { rowsOf } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';

/** A paper as somebody reads it: the words of its page, and the PDF that was sent. */
export interface ReadPaper {
  readonly id: string;
  readonly number: string;
  readonly words: string;
  readonly pdf: Uint8Array;
}

/** Reads the latest paper of a kind that a case brought about, as PDF and as words; it must be there. */
export async function readPaper(by: Visitor, application: string, document: string): Promise<ReadPaper> {
  const notices = rowsOf((await by.get(`/api/applications/${application}/notices`)).raw);
  const found = notices.findLast((notice) => notice.document === document);
  expect(found, `${document} among ${notices.map((notice) => textOf(notice.document)).join(', ')}`).toBeDefined();
  expect(found?.printed).toBe(true);
  return printPaper(by, `/api/notices/${textOf(found?.id)}/paper`, textOf(found?.id), textOf(found?.number));
}

/** Fetches a paper by its address. */
export async function printPaper(by: Visitor, path: string, id: string, number: string): Promise<ReadPaper> {
  const page = await by.get(`${path}?format=html`);
  expect(page.status, JSON.stringify(page.body)).toBe(200);
  const paper = await by.get(path);
  expect(paper.status, JSON.stringify(paper.body)).toBe(200);
  expect(paper.headers.get('content-type')).toContain('application/pdf');
  expect(paper.headers.get('content-disposition')).toContain('attachment');
  expect(new TextDecoder('latin1').decode(paper.bytes.slice(0, 5))).toBe('%PDF-');
  const words = new TextDecoder().decode(page.bytes).replaceAll(/<[^>]+>/g, '\n');
  return { id, number, words, pdf: paper.bytes };
}
