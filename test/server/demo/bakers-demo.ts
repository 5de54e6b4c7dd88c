import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { JsonObject } from '#engine/model/json.ts';

const CASE: JsonObject = { procedure: 'procedures/apply', profile: 'bread' };

/** What the demonstration of the bakers' guild tells, changed where `change` says. */
export function bakersPlan(change: JsonObject = {}): JsonObject {
  return {
    kind: 'demo-plan',
    now: '2026-11-25T17:00',
    seed: 'rye',
    feeder: 'juror',
    people: [
      { login: 'juror', name: 'Jules', roles: ['juror'] },
      { login: 'warden', name: 'Wanda', roles: ['warden'] },
    ],
    about: { opened: { $day: [-4000, -3000] }, baker: { $pick: ['Ada', 'Bo', 'Cy'] } },
    registration: {
      bakery: { name: '{name}', number: '{number}' },
      person: { login: '{login}', password: '{password}', name: '{baker}' },
    },
    comments: {},
    inputs: {},
    ...change,
  };
}

/** Bakeries that hung their seal, wait in the window, wait for the jury, were declined, and never applied. */
export const BAKERIES: readonly JsonObject[] = [
  bakery('crumb', 1, [{ ...CASE, began: 46, reached: 40, goals: ['sealed'] }]),
  bakery('crust', 2, [{ ...CASE, began: 5, reached: 1, goals: ['shown'] }]),
  bakery('yeast', 3, [{ ...CASE, began: 6, reached: 3, goals: ['tasting'] }]),
  bakery('slice', 4, [{ ...CASE, profile: 'few', began: 30, reached: 20, goals: ['declined'] }]),
  bakery('flour', 5, []),
];

const PROFILES: Readonly<Record<string, JsonObject>> = {
  bread: {
    kind: 'demo-profile',
    form: {
      wish: { seal: 'gold' },
      bakery: { name: '{name}', guildNumber: '{number}', openedOn: '{opened}' },
      breads: { $rows: [{ count: [12, 14], row: { kindOfBread: 'bread {n}', sourdough: true } }] },
    },
    captured: [{ source: 'inspectorate', facts: { bakery: { hygiene: { $whole: [8, 10] } }, complaints: [] } }],
  },
  few: {
    kind: 'demo-profile',
    from: 'bread',
    form: { breads: { $rows: [{ count: 2, row: { kindOfBread: 'bread {n}', sourdough: false } }] } },
  },
};

/** A document root of the bakers' guild with a demonstration of the given plan and bakeries. */
export function bakersRoot(plan: JsonObject, companies: readonly JsonObject[]): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-bakers-'));
  cpSync(resolve('test/fixtures/mini'), root, { recursive: true });
  mkdirSync(join(root, 'demo'));
  const documents = { plan, companies: { kind: 'demo-companies', companies }, ...PROFILES };
  for (const [name, document] of Object.entries(documents)) {
    writeFileSync(join(root, 'demo', `${name}.json`), JSON.stringify(document));
  }
  return root;
}

function bakery(login: string, number: number, cases: readonly JsonObject[]): JsonObject {
  return { login, name: `Bakery ${login}`, about: { number: `BG-${number}` }, shown: number === 1, cases };
}
