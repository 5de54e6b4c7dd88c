import type { Actor } from '#server/account/actor.ts';
import type { Case } from '#server/application/application-lookup.ts';
import { contentOf } from '#server/application/defect-service.ts';
import { describeDefect } from '#server/application/defect.ts';
import type { Stage } from './stage.ts';
import type { PlayedCase } from './played-case.ts';

const FEW = 2;

/** Notes a few of the demonstration's defects where a step waits for them; false where none does or the case has none. */
export async function noteDefects(
  { services, documents }: Stage,
  { kitchen }: Pick<PlayedCase, 'kitchen'>,
  found: Case,
  actor: Actor,
): Promise<boolean> {
  const { queries } = services.db;
  const steps = await services.steps.listOpen(queries, actor, found);
  if (!steps.some(({ needs, blocked }) => needs.defects === true && blocked?.code === 'no-defects')) return false;
  const content = await contentOf(queries, services.around, found.application);
  const places = (documents.defects ?? []).map(({ pointer = null, material = null, part = null, reason }) => ({
    place: { pointer, material, part },
    reason,
  }));
  const fitting = places.filter(({ place }) => describeDefect(found, place, content) !== undefined);
  const drawn = kitchen.random.shuffle(fitting).slice(0, FEW);
  for (const { place, reason } of drawn) {
    await services.defects.note(actor, found.application.id, place, reason);
  }
  return drawn.length > 0;
}
