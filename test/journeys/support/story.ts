import { expect } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import {
  APPLICANT_PASSWORD,
  fillApplication,
  pushCaptured,
  registerApplicant,
  rowsOf,
  sampleCaptured,
  uploadRequired,
  type Applicant,
} from '#test/server/support/applicant.ts';
import { sampleInputs } from '#test/server/support/step-inputs.ts';
import { startServer, type RunningServer, type StartOptions } from '#test/server/support/running-server.ts';
import { textOf, type Answer, type Visitor } from '#test/server/support/visitor.ts';

/** One path of the regulation, told over HTTP against a real server whose clock is moved. */
export class Story {
  private readonly signedIn = new Map<string, Visitor>();
  private readonly applicants: Applicant[] = [];

  private constructor(readonly server: RunningServer) {}

  static async begin(options: StartOptions = {}): Promise<Story> {
    return new Story(await startServer(options));
  }

  async end(): Promise<void> {
    try {
      await this.checkFolds();
    } finally {
      await this.server.stop();
    }
  }

  /** The day it is where the regulation applies. */
  today(): Promise<string> {
    const { rulebook, db } = this.server.services;
    return rulebook.today(db.queries);
  }

  /** The moment it is. */
  now(): string {
    return this.server.services.clock.now();
  }

  /** What is kept of every case and certificate is what its events add up to. */
  async checkFolds(): Promise<void> {
    const { differences } = await this.server.services.refold.check();
    expect(differences, 'what is kept is not what the events say').toEqual([]);
  }

  /** A member of staff, signed in since the clock was last moved. */
  async as(login: string): Promise<Visitor> {
    const known = this.signedIn.get(login);
    if (known) return known;
    const visitor = await this.server.staff(login);
    this.signedIn.set(login, visitor);
    return visitor;
  }

  /** Lets time pass, with everything that it does by itself; sessions end on the way, and applicants sign in again. */
  async pass(shift: { readonly days?: number; readonly to?: string }): Promise<void> {
    const { demoClock, sweep } = this.server.services;
    await demoClock?.advance(shift);
    await sweep.run();
    await this.signInAgain();
  }

  /** Sessions end when much time passes. */
  async signInAgain(): Promise<void> {
    this.signedIn.clear();
    for (const { visitor, login } of this.applicants) await visitor.signIn(login, APPLICANT_PASSWORD);
  }

  /** An enterprise that registered and of which institutions know enough. */
  async enterprise(who: { creditCode?: string; login?: string } = {}): Promise<Applicant> {
    const applicant = await registerApplicant(this.server, who);
    await pushCaptured(this.server, applicant, sampleCaptured());
    this.applicants.push(applicant);
    return applicant;
  }

  /** Tries a step. */
  try(by: Visitor, id: string, step: string, more: JsonObject = {}): Promise<Answer> {
    return by.post(`/api/applications/${id}/steps`, { step, ...more });
  }

  /** Takes a step that must be open; inputs that it needs and nobody gave are filled in. */
  async take(by: Visitor, id: string, step: string, more: JsonObject = {}): Promise<JsonObject> {
    const input = { ...(await this.neededInput(by, id, step)), ...(more.input as JsonObject | undefined) };
    const answer = await this.try(by, id, step, { ...more, input });
    expect(answer.status, `${step}: ${JSON.stringify(answer.body)}`).toBe(200);
    return answer.body;
  }

  /** Where a case stands, as a person sees it. */
  async see(by: Visitor, id: string): Promise<JsonObject> {
    const answer = await by.get(`/api/applications/${id}`);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  }

  /** Fills a form, hands its materials over and submits it. */
  async submit(
    applicant: Applicant,
    procedure = 'procedures/initial',
    change?: (data: JsonObject) => JsonObject,
  ): Promise<string> {
    const id = await fillApplication(applicant, procedure, change);
    await uploadRequired(applicant, id);
    await this.take(applicant.visitor, id, 'submit');
    return id;
  }

  /** Marks a material as not right and tells the list, during the form check. */
  async askCorrection(id: string, reason = '看不清', more: JsonObject = {}): Promise<JsonObject> {
    const clerk = await this.as('clerk');
    const noted = await clerk.post(`/api/applications/${id}/defects`, {
      material: 'materials/business-licence',
      reason,
    });
    expect(noted.status, JSON.stringify(noted.body)).toBe(201);
    return this.take(clerk, id, 'ask-correction', more);
  }

  /** From the form check to acceptance. */
  async accept(id: string): Promise<void> {
    const clerk = await this.as('clerk');
    await this.take(clerk, id, 'take-up');
    await this.take(clerk, id, 'accept');
  }

  /** Verifies every item as accepted, concludes, and lets a second reviewer agree where one is asked for. */
  async evaluate(id: string): Promise<JsonObject> {
    const reviewer = await this.as('reviewer');
    await this.take(reviewer, id, 'start-verification');
    return this.conclude(id);
  }

  /** The rest of a verification that has begun; answers the case once its report went to the association. */
  async conclude(id: string, refused: Readonly<Record<string, string>> = {}): Promise<JsonObject> {
    const reviewer = await this.as('reviewer');
    const { items } = (await reviewer.get(`/api/applications/${id}/verification`)).body;
    const said = rowsOf(items as Json).map(({ document }) => {
      const reason = refused[textOf(document)];
      return reason === undefined ? { document, finding: 'accepted' } : { document, finding: 'refused', reason };
    });
    const answer = await reviewer.put(`/api/applications/${id}/verification`, { items: said as Json });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await this.take(reviewer, id, 'conclude');
    const second = await this.as('reviewer2');
    const { state } = await this.see(second, id);
    if ((state as JsonObject).id === 'second-review') await this.take(second, id, 'agree', { comment: '同意' });
    return this.take(second, id, 'push');
  }

  /** Seals and hands over what is being produced; answers the number. */
  async issue(id: string): Promise<string> {
    const officer = await this.as('officer');
    const made = await this.take(officer, id, 'produce');
    await this.take(officer, id, 'seal');
    await this.take(officer, id, 'deliver');
    return textOf(made.certificate);
  }

  /** The whole way from a filled form to a certificate in hand; answers case and number. */
  async grant(
    applicant: Applicant,
    procedure = 'procedures/initial',
    change?: (data: JsonObject) => JsonObject,
  ): Promise<{ readonly id: string; readonly number: string }> {
    const id = await this.submit(applicant, procedure, change);
    await this.accept(id);
    await this.evaluate(id);
    const officer = await this.as('officer');
    await this.take(officer, id, 'confirm');
    await this.take(officer, id, 'open-publicity');
    await this.pass({ days: 12 });
    return { id, number: await this.issue(id) };
  }

  private async neededInput(by: Visitor, id: string, step: string): Promise<JsonObject> {
    const { openSteps } = await this.see(by, id);
    const open = rowsOf(openSteps as Json).find((row) => row.id === step);
    return sampleInputs(open ?? {}, this.server.services.clock.now());
  }
}
