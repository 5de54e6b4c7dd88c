import { readFileSync } from 'node:fs';
import type { JsonObject } from '#engine/model/json.ts';
import type { Applicant } from '#test/server/support/applicant.ts';
import type { Story } from './story.ts';

const CHANGE = 'forms/change/samples/good/thirty-days.json';
const LOSS = 'forms/replacement/samples/good/lost.json';

/** Asks for a change of what is printed on a certificate, approved by the registry today. */
export async function askForChange(story: Story, applicant: Applicant, number: string): Promise<string> {
  const form = about(CHANGE, number);
  const change = { ...(form.change as JsonObject), approvedOn: await story.today() };
  return story.submit(applicant, 'procedures/change', () => ({ ...form, change }));
}

/** Tells that a certificate was lost. */
export function reportLoss(story: Story, applicant: Applicant, number: string): Promise<string> {
  return story.submit(applicant, 'procedures/replacement', () => about(LOSS, number));
}

function about(sample: string, number: string): JsonObject {
  const { data } = JSON.parse(readFileSync(sample, 'utf8')) as { data: JsonObject & { certificate: JsonObject } };
  return { ...data, certificate: { ...data.certificate, number } };
}
