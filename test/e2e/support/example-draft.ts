import type { Browser } from '@playwright/test';
import { makeSamplePdf } from '#server/demo/sample-file.ts';
import { openDoor, type Door } from './door.ts';
import { comeIn, DEMO_PASSWORD, signIn } from './person.ts';
import type { RunningServer } from './running-server.ts';

type Row = Readonly<Record<string, unknown>>;
type FormData = Readonly<Record<string, Row | readonly Row[]>>;

interface Application {
  readonly id: string;
  readonly version: number;
  readonly data: FormData;
  readonly captured: Readonly<Record<string, Row>>;
}

/** What a journey knows of a company of the demonstration that stands just before the second grade. */
export interface Example {
  readonly data: FormData;
  readonly captured: Readonly<Record<string, Row>>;
}

const EXAMPLE_LOGIN = 'zhunsheng';

/** A PDF that the server takes for one. */
export const PAPER = makeSamplePdf(['材料']);

/** Reads the draft of the demonstration's applicant, so that a journey need not type two hundred fields. */
export async function readExample(browser: Browser, server: RunningServer): Promise<Example> {
  const handler = await comeIn(browser, server);
  await handler.page.goto('/sign-in');
  await signIn(handler.page, EXAMPLE_LOGIN, DEMO_PASSWORD);
  await handler.page.waitForURL('**/enterprise');
  const door = await openDoor(handler.context.request);
  const { items } = await door.get<{ items: readonly { id: string }[] }>('/api/applications');
  const { data, captured } = await door.get<Application>(`/api/applications/${items[0]?.id ?? ''}`);
  await handler.leave();
  return { data, captured };
}

/** Lets institutions know of a company what they know of the example. */
export async function pushKnown(
  browser: Browser,
  server: RunningServer,
  creditCode: string,
  { captured }: Example,
): Promise<void> {
  const institution = await comeIn(browser, server);
  await institution.page.goto('/admin/sign-in');
  await signIn(institution.page, 'institution', DEMO_PASSWORD);
  await institution.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  const door = await openDoor(institution.context.request);
  const sourceUpdatedAt = '2026-11-20T00:00:00Z';
  await door.post('/api/captured', { source: 'institutions', creditCode, sourceUpdatedAt, facts: captured });
  await institution.leave();
}

/** Fills a draft with what the example says of anything but the company itself, changed where `change` says. */
export async function fillDraft(
  door: Door,
  application: string,
  example: Example,
  change: (data: FormData) => FormData,
): Promise<void> {
  const { version, data } = await door.get<Application>(`/api/applications/${application}`);
  const { materials: _files, ...told } = example.data;
  const registration = { ...(example.data['registration'] as Row), ...(data['registration'] as Row) };
  await door.put(`/api/applications/${application}/data`, { version, data: change({ ...told, registration }) });
}

/** Uploads a paper for every part of every material that must be given, but for the one that is uploaded by hand. */
export async function uploadOthers(door: Door, application: string, byHand: string): Promise<void> {
  interface Material {
    readonly id: string;
    readonly title: { readonly zh: string };
    readonly required: boolean;
    readonly parts?: readonly { readonly id: string }[];
  }
  const { today } = await door.get<{ today: string }>('/api/meta');
  const materials = await door.get<readonly Material[]>(`/api/applications/${application}/materials`);
  for (const { id, parts } of materials.filter(({ required, title }) => required && title.zh !== byHand)) {
    for (const part of parts?.length ? parts.map((one) => `&part=${one.id}`) : ['']) {
      await door.upload(
        `/api/applications/${application}/materials?material=${id}${part}&madeOn=${today}`,
        '材料.pdf',
        PAPER,
      );
    }
  }
}
