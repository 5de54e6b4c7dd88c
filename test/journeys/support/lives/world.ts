import { resolve } from 'node:path';
import { proceduresOf, type Case } from '#server/application/application-lookup.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import { parseInstant } from '#engine/calendar/instant.ts';
import type { Actor } from '#server/account/actor.ts';
import { findDemoDocuments, type DemoCompany, type DemoDocuments } from '#server/demo/demo-documents.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { createRandom, type Random } from '#server/demo/random.ts';
import { openStage, type Stage } from '#server/demo/stage.ts';
import { kitchenOf, register } from '#server/demo/tell-company.ts';
import type { Services } from '#server/services.ts';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';

/** An enterprise that lives in the world. */
export interface Company {
  readonly told: DemoCompany;
  readonly login: string;
  readonly enterprise: string;
  readonly creditCode: string;
}

/** A state that a case of a procedure stood in. */
interface Stood {
  readonly procedure: string;
  readonly state: string;
}

/** A real installation in which anybody may try anything, and chance that is the same for the same seed. */
export class World {
  private stageNow: Stage | undefined;
  private readonly waiting: DemoCompany[];
  readonly companies: Company[] = [];
  /** States that cases stood in, as `procedure/state`. */
  readonly visited = new Set<string>();
  /** States of cases in which whatever stays there was tried already. */
  readonly prepared = new Set<string>();
  /** The state that a walk is made for. */
  aim = '';
  private readonly turns = new Map<string, number>();
  /** The latest deeds, told for whoever looks for the reason of a fault. */
  readonly diary: string[] = [];

  private constructor(
    private server: RunningServer,
    readonly documents: DemoDocuments,
    readonly random: Random,
  ) {
    this.waiting = random.shuffle(documents.companies);
  }

  /** Opens a world with so many enterprises in it. */
  static async open(seed: string, size: number): Promise<World> {
    const documents = findDemoDocuments(resolve('.'));
    if (!documents) throw new Error('there is no demo/, whose recipes fill the forms');
    const world = new World(await startServer(), documents, createRandom(seed));
    await world.setStage();
    for (let settled = 0; settled < size; settled += 1) await world.settle();
    return world;
  }

  /** One more enterprise registers. @throws Error when the demonstration knows no more of them. */
  async settle(): Promise<Company> {
    const told = this.waiting.pop();
    if (told === undefined) throw new Error('demo/ tells of no more enterprises');
    await register(this.stage, told, kitchenOf(this.stage, told, this.now));
    const { enterprise } = await this.stage.getActor(told.login);
    const { id, creditCode } = await getEnterprise(this.services.db.queries, enterprise ?? '');
    const company = { told, login: told.login, enterprise: id, creditCode };
    this.companies.push(company);
    return company;
  }

  /** One of a list after the other, so that each is had before one is had again. */
  takeTurns<T>(of: string, list: readonly T[]): T {
    const turn = this.turns.get(of) ?? this.random.whole(0, list.length - 1);
    this.turns.set(of, turn + 1);
    const taken = list[turn % list.length];
    if (taken === undefined) throw new RangeError(`nothing can be taken of ${of}`);
    return taken;
  }

  get services(): Services {
    return this.server.services;
  }

  get stage(): Stage {
    if (this.stageNow) return this.stageNow;
    throw new Error('the stage is not set yet');
  }

  get now(): number {
    return parseInstant(this.services.clock.now());
  }

  /** Ends all services and starts them again on the same data. */
  async restart(): Promise<void> {
    this.tell('restart');
    this.server = await this.server.restart();
    await this.setStage();
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  tell(deed: string): void {
    this.diary.push(`${this.services.clock.now()} ${deed}`);
  }

  /** Everybody who may try something: staff of every role, two of each, and the handlers of the enterprises. */
  get everybody(): readonly string[] {
    const staff = this.documents.people.map(({ login }) => login);
    return [...staff, ...this.companies.map(({ login }) => login)];
  }

  /** Logins of those who hold one of the roles; of applicants only the handler of the enterprise. */
  async listHolders(roles: readonly string[], enterprise: string): Promise<readonly string[]> {
    const actors = await Promise.all(this.everybody.map((login) => this.stage.getActor(login)));
    const named = actors.filter((actor) => actor.roles.some((role) => roles.includes(role)));
    const holders = named.filter((actor) => actor.enterprise === null || actor.enterprise === enterprise);
    const accounts = new Map(this.everybody.map((login, index) => [actors[index], login]));
    return holders.flatMap((actor) => accounts.get(actor) ?? []);
  }

  actor(login: string): Promise<Actor> {
    return this.stage.getActor(login);
  }

  async procedures(): Promise<readonly Procedure[]> {
    const { rulebook, db } = this.services;
    return proceduresOf(await rulebook.getCurrent(db.queries));
  }

  getCase(id: string): Promise<Case> {
    return this.services.applications.getAnyCase(this.services.db.queries, id);
  }

  /** Ids of the cases that a filter lets through, the oldest first. */
  async listCases(filter: Readonly<Record<string, string | number>> = {}): Promise<readonly string[]> {
    return (await this.services.db.queries('application').where(filter).orderBy('number').pluck('id')) as string[];
  }

  /** Notes every state that cases came through; answers how many are known. */
  async look(): Promise<number> {
    const { queries } = this.services.db;
    const rows: Stood[] = await queries('application_event as e')
      .join('application as a', 'a.id', 'e.application_id')
      .distinct<Stood[]>('a.procedure', 'e.to_state as state');
    const standing: Stood[] = await queries('application').distinct<Stood[]>('procedure', 'state');
    const begun = (await this.procedures())
      .filter(({ id }) => standing.some(({ procedure }) => procedure === id))
      .map(({ id, starts }) => ({ procedure: id, state: starts }));
    for (const { procedure, state } of [...rows, ...standing, ...begun]) this.visited.add(`${procedure}/${state}`);
    return this.visited.size;
  }

  private async setStage(): Promise<void> {
    this.stageNow = await openStage(this.services, this.documents);
  }
}
