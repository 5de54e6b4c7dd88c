import type { EffectDocument } from '#engine/procedure/procedure-document.ts';
import { ownText } from '#engine/model/json.ts';
import type { Occasion } from './message-document.ts';

/** A step as messages hear of it. */
export interface HeardStep {
  readonly procedure: string;
  readonly step: string;
  /** The state that the case is in now. */
  readonly state: string;
  readonly effects: readonly EffectDocument[];
  /** Roles that are to act now and were not to act before. */
  readonly newHolders: readonly string[];
}

/** A case that was opened, as messages hear of it. */
export interface HeardOpening {
  readonly procedure: string;
  readonly state: string;
}

/** One reason to send a message; `of` is the paper or procedure it is about. */
export interface Hearing {
  readonly of: string | null;
}

/** How often a message is sent for a step, and about what: once for each paper or offer, else once or never. */
export function hear(occasion: Occasion, heard: HeardStep): readonly Hearing[] {
  if (occasion.on === 'day' || occasion.on === 'opening' || occasion.on === 'password-reset') return [];
  if (!admits(occasion.procedures, heard.procedure) || !admits(occasion.states, heard.state)) return [];
  switch (occasion.on) {
    case 'step':
      return admits(occasion.steps, heard.step) ? [{ of: null }] : [];
    case 'paper':
      return argumentsOf(heard.effects, 'notify', 'paper', occasion.papers);
    case 'offer':
      return argumentsOf(heard.effects, 'offer-procedure', 'procedure', occasion.offers);
    case 'arrival':
      return heard.newHolders.length > 0 ? [{ of: null }] : [];
  }
}

/** Whether a message is sent because a case was opened. */
export function hearsOpening(occasion: Occasion, { procedure, state }: HeardOpening): boolean {
  return occasion.on === 'opening' && admits(occasion.procedures, procedure) && admits(occasion.states, state);
}

function argumentsOf(
  effects: readonly EffectDocument[],
  deed: string,
  argument: string,
  wanted: readonly string[] | undefined,
): readonly Hearing[] {
  return effects
    .filter((effect) => effect.do === deed)
    .map((effect) => ownText(effect, argument) ?? '')
    .filter((of) => admits(wanted, of))
    .map((of) => ({ of }));
}

function admits(wanted: readonly string[] | undefined, given: string): boolean {
  return wanted === undefined || wanted.includes(given);
}
