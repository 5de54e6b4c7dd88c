import type { LocalText } from '#engine/model/local-text.ts';
import type { Schema } from '#ui-kit/api/client.ts';

/** A stretch of a procedure as a newcomer wants to know it: its name, and what happens first in it. */
export interface Station {
  readonly id: string;
  readonly title: LocalText;
  readonly hint: LocalText | null;
  /** False for one that many cases go round. */
  readonly always: boolean;
}

/** The stretches of a procedure in order, without those in which it only ends. */
export function stationsOf({ phases, states }: Schema<'Procedure'>): readonly Station[] {
  return phases.flatMap(({ id, title, always }) => {
    const first = states.find(({ phase, final }) => phase === id && !final);
    return first === undefined ? [] : [{ id, title, hint: first.hint, always }];
  });
}
