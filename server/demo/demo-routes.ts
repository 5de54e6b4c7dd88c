import { Router } from 'express';
import type { Database } from '#server/db/database.ts';
import { bodyOf } from '#server/http/request.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Sweep } from '#server/sweep/sweep.ts';
import type { Clock } from '#server/world/clock.ts';
import type { DemoClock, Shift } from './demo-clock.ts';

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly rulebook: RulebookLookup;
  readonly demoClock: DemoClock;
  readonly sweep: Sweep;
}

/** Paths of the demo clock; they exist in demo mode only. */
export function demoRoutes({ db, clock, rulebook, demoClock, sweep }: Parts): Router {
  const router = Router();
  const present = async (moved: number) => ({
    now: clock.now(),
    today: await rulebook.today(db.queries),
    offsetMinutes: demoClock.offsetMinutes,
    moved,
  });
  router.get('/demo/clock', async (_request, response) => {
    response.json(await present(0));
  });
  router.post('/demo/clock', async (request, response) => {
    await demoClock.advance(bodyOf(request) as Shift);
    response.json(await present(await sweep.run()));
  });
  router.delete('/demo/clock', async (_request, response) => {
    await demoClock.reset();
    response.json(await present(0));
  });
  return router;
}
