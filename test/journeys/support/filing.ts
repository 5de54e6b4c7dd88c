import { expect } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';
import type { Story } from './story.ts';

/** Who complains or objects, with everything by which they could be known. */
export const COMPLAINANT = { name: '李四海', mobile: '13987654321', email: 'lisihai@example.com', relation: 'client' };

/** Whatever names the complainant. */
export const TRACES: readonly string[] = [COMPLAINANT.name, COMPLAINANT.mobile, COMPLAINANT.email, '李**'];

const FACTS = '所列工程由其他单位施工，附中标通知书和施工合同。';

/** The data of an objection in a real name, or without one. */
export function objectionData(anonymous = false): JsonObject {
  return {
    objector: anonymous ? { anonymous } : { anonymous, ...COMPLAINANT },
    objection: { facts: FACTS },
    declaration: { truthful: true },
  };
}

/** The data of a complaint in a real name. */
export function complaintData(): JsonObject {
  return {
    complainant: { anonymous: false, ...COMPLAINANT },
    complaint: { matter: ['quality'], happenedOn: '2026-11-01', facts: FACTS },
    declaration: { truthful: true },
  };
}

/** What the filer keeps. */
export interface Receipt {
  readonly number: string;
  readonly code: string;
}

/** Files something without signing in. */
export async function filePublicly(story: Story, wanted: JsonObject): Promise<Receipt> {
  const answer = await story.server.visitor().post('/api/public/filings', wanted);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { number: textOf(answer.body.number), code: textOf(answer.body.code) };
}

/** What the filer learns. */
export async function askAfter(story: Story, { number, code }: Receipt): Promise<JsonObject> {
  const answer = await story.server.visitor().get(`/api/public/filings?number=${number}&code=${code}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

/** The id of the case that staff call by a number. */
export async function caseNumbered(staff: Visitor, number: string): Promise<string> {
  const { items } = (await staff.get(`/api/applications?q=${number}`)).body;
  const [found] = items as unknown as JsonObject[];
  return textOf(found?.id);
}

/** The latest case of a procedure of an enterprise. */
export async function latestCase(staff: Visitor, procedure: string, enterprise: string): Promise<string> {
  const path = `/api/applications?procedure=${encodeURIComponent(procedure)}&enterprise=${enterprise}`;
  const [found] = (await staff.get(path)).body.items as unknown as JsonObject[];
  return textOf(found?.id);
}
