import type { EpochMs } from '#engine/calendar/instant.ts';
import { Problem } from '#server/http/problem.ts';
import type { Services } from '#server/services.ts';
import type { DemoClock } from './demo-clock.ts';
import { UnusableDemo, type DemoDocuments } from './demo-documents.ts';
import { midnights, toInstant } from './office-hours.ts';
import { openStage } from './stage.ts';
import { tellCompany, type Story } from './tell-company.ts';

interface Appointment {
  readonly at: EpochMs;
  readonly who: string;
  readonly story: Story;
}

/**
 * Plays the months before the demonstration's now: all companies at once, each day's clock between them, and leaves the
 * clock at that now.
 * @throws UnusableDemo naming the company for which a document asks what the rules do not allow.
 */
export async function playPast(services: Services, clock: DemoClock, documents: DemoDocuments): Promise<void> {
  const { companies } = documents;
  const stage = await openStage(services, documents);
  const waiting = new Set<Appointment>();
  const goOn = async (who: string, story: Story) => {
    const { value, done } = await story.next().catch((error: unknown) => {
      throw new UnusableDemo(`${who}: ${reasonOf(error)}`, { cause: error });
    });
    if (done !== true) waiting.add({ at: value, who, story });
  };
  for (const company of companies) await goOn(company.name, tellCompany(stage, company));
  let at = earliest(waiting)?.at ?? stage.now;
  const passTo = async (then: EpochMs) => {
    for (const midnight of midnights(at, then, stage.timezone)) {
      clock.travel(toInstant(midnight));
      await services.sweep.run();
    }
    clock.travel(toInstant(then));
    at = then;
  };
  for (let first = earliest(waiting); first && first.at < stage.now; first = earliest(waiting)) {
    waiting.delete(first);
    await passTo(first.at);
    await goOn(first.who, first.story);
  }
  await passTo(stage.now);
  await clock.begin(toInstant(stage.now));
  const late = [...waiting].map(({ who }) => who);
  if (late.length > 0)
    throw new UnusableDemo(`these companies do not come where demo/ says in time: ${late.join(', ')}`);
}

function earliest(waiting: ReadonlySet<Appointment>): Appointment | undefined {
  return [...waiting].reduce<Appointment | undefined>(
    (first, appointment) => (first === undefined || appointment.at < first.at ? appointment : first),
    undefined,
  );
}

/** What a person has to know to mend the documents: a refusal of the services with all it lists. */
function reasonOf(error: unknown): string {
  if (error instanceof Problem) return `${error.message} ${JSON.stringify(error.extensions)}`;
  return error instanceof Error ? error.message : String(error);
}
