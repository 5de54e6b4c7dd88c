import { certificateNumber } from '#engine/procedure/certificate-rules.ts';
import { askGuard } from '#engine/procedure/guard.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import { listHistory } from '#server/application/application-lookup.ts';
import { certificateLaw } from '#server/certificate/certificate-law.ts';
import type { World } from './world.ts';

/** Everything in a world that cannot be as it is; nothing when all is well. */
export async function findWrongs(world: World): Promise<readonly string[]> {
  return [
    ...(await brokenChain(world)),
    ...(await wrongFolds(world)),
    ...(await wrongHistories(world)),
    ...(await wrongNumbers(world)),
    ...(await wrongHolders(world)),
    ...(await rivals(world)),
  ];
}

async function brokenChain({ services }: World): Promise<readonly string[]> {
  const { intact, firstBroken } = await services.audit.verify();
  return intact ? [] : [`the audit trail breaks at ${firstBroken}`];
}

async function wrongFolds({ services }: World): Promise<readonly string[]> {
  const { differences } = await services.refold.check();
  return differences.map(
    ({ subject, field, kept, folded }) => `${subject}: ${field} is ${kept}, its events say ${folded}`,
  );
}

/** Every event of a case is in the trail, in its order, with its person and its article, and nothing else is. */
async function wrongHistories(world: World): Promise<readonly string[]> {
  const wrongs: string[] = [];
  const { queries } = world.services.db;
  for (const id of await world.listCases()) {
    const events = await listHistory(queries, id);
    const entries = await queries<AuditRow>('audit_entry')
      .where({ subject: `application:${id}` })
      .orderBy('sequence')
      .select('action', 'article', 'actor_id', 'detail');
    const happened = events.map(({ step, article, actorId, from, to }) => line(step, article, actorId, from, to));
    const written = entries.flatMap(({ action, article, actor_id, detail }) => {
      const { from, to } = JSON.parse(detail) as { from?: string; to?: string };
      return from === undefined || to === undefined ? [] : [line(action, article, actor_id, from, to)];
    });
    if (happened.join('\n') !== written.join('\n'))
      wrongs.push(`${id}: the trail does not tell its events:\n${happened.join('\n')}\n---\n${written.join('\n')}`);
    if (events.some(({ sequence }, index) => sequence !== index + 1)) wrongs.push(`${id} misses an event`);
  }
  return wrongs;
}

interface AuditRow {
  readonly subject: string;
  readonly sequence: number;
  readonly action: string;
  readonly article: string | null;
  readonly actor_id: string | null;
  readonly detail: string;
}

function line(...parts: readonly (string | null)[]): string {
  return parts.join(' ');
}

interface CertificateRow {
  readonly number: string;
  readonly printing: number;
  readonly issued_on: string;
  readonly enterprise_id: string;
  readonly state: string;
  readonly valid: number;
  readonly successor: string | null;
}

/** Numbers are those of each year from its first on, none twice and none left out. */
async function wrongNumbers(world: World): Promise<readonly string[]> {
  const { db, rulebook } = world.services;
  const rows = await db.queries<CertificateRow>('certificate').orderBy('number').orderBy('printing').select('*');
  const law = certificateLaw(await rulebook.getCurrent(db.queries));
  const numbers = rows.filter(({ printing }) => printing === 1).map(({ number }) => number);
  const years = [...new Set(rows.map(({ issued_on }) => Number(issued_on.slice(0, 4))))];
  const expected = years.flatMap((year) => {
    const made = rows.filter(({ printing, issued_on }) => printing === 1 && Number(issued_on.slice(0, 4)) === year);
    return made.map((_row, index) => certificateNumber(law, { year, serial: index + 1 }));
  });
  const wrongs = numbers.filter((number) => !expected.includes(number)).map((number) => `${number} is out of order`);
  if (new Set(numbers).size !== numbers.length) wrongs.push('a number was given twice');
  for (const { number, successor, state, valid } of rows) {
    if (successor !== null && !numbers.includes(successor))
      wrongs.push(`${number} points to ${successor}, which is not there`);
    const meant = law.states.find(({ id }) => id === state)?.valid === true;
    if (meant !== (valid === 1)) wrongs.push(`${number} is ${state} and ${valid === 1 ? '' : 'not '}valid`);
  }
  return wrongs;
}

async function wrongHolders({ services }: World): Promise<readonly string[]> {
  const rows: { enterprise_id: string; count: number | string }[] = await services.db
    .queries('certificate')
    .where({ valid: 1 })
    .select('enterprise_id')
    .count({ count: '*' })
    .groupBy('enterprise_id');
  return rows
    .filter(({ count }) => Number(count) > 1)
    .map((row) => `${row.enterprise_id} holds ${row.count} valid certificates`);
}

/** Cases that should not have been opened beside one another, as the procedures' own conditions say it. */
async function rivals(world: World): Promise<readonly string[]> {
  const procedures = await world.procedures();
  const wrongs: string[] = [];
  for (const { enterprise, login } of world.companies) {
    const open = (await world.services.db
      .queries('application')
      .where({ enterprise_id: enterprise, final: 0 })
      .orderBy('number')
      .pluck('procedure')) as string[];
    for (const [index, procedure] of open.entries()) {
      const before = open.slice(0, index);
      if (
        forbids(
          procedures.find(({ id }) => id === procedure),
          before,
        )
      )
        wrongs.push(`${login} has ${procedure} open beside ${before.join(', ')}`);
    }
  }
  return wrongs;
}

function forbids(procedure: Procedure | undefined, underWay: readonly string[]): boolean {
  return (procedure?.opens.requires ?? [])
    .filter(({ holds }) => JSON.stringify(holds).includes('underWay'))
    .some(({ holds }) => askGuard(holds, { underWay }) === 'fails');
}
