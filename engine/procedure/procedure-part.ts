import { own, pointerStep } from '#engine/model/json.ts';
import type { Limits } from '#engine/edition/documents.ts';
import type { EditionSource, Named } from '#engine/edition/edition-source.ts';
import { spellOut, stagesOf, type Procedure } from './procedure.ts';
import {
  CLOCK,
  SYSTEM,
  type ProcedureDocument,
  type StateDocument,
  type StepDocument,
  type WrittenStep,
} from './procedure-document.ts';

/** What one document says of a procedure: the procedure itself, or one of its stages. */
export interface ProcedurePart {
  readonly path: string;
  readonly states: readonly StateDocument[];
  readonly steps: readonly WrittenStep[];
  readonly limits: Limits;
}

/** The documents a procedure is assembled from, its own first, in the order in which rows are tried. */
export function partsOf(source: EditionSource, { id, document }: Named<ProcedureDocument>): readonly ProcedurePart[] {
  const stages = stagesOf(source);
  const { states = [], steps = [], limits = {} } = document;
  return [
    { path: `${id}.json`, states, steps, limits },
    ...(document.stages ?? []).flatMap((name) => {
      const stage = own(stages, name);
      return stage === undefined ? [] : [{ limits: {}, ...stage, path: `${name}.json` }];
    }),
  ];
}

/** A row with the place it stands at. */
export interface PlacedStep {
  readonly document: string;
  readonly pointer: string;
  readonly row: StepDocument;
}

/** The rows of a part with their places. */
export function placedSteps({ path, steps }: ProcedurePart): readonly PlacedStep[] {
  return steps.flatMap((written, index) =>
    spellOut(written).map((row) => ({ document: path, pointer: `/steps${pointerStep(index)}`, row })),
  );
}

/** The roles of a row; none for the clock and the system. */
export function rolesOf({ by }: Pick<StepDocument, 'by'>): readonly string[] {
  return by === CLOCK || by === SYSTEM ? [] : by;
}

/** The events of a procedure. */
export function eventsOf({ steps }: Pick<Procedure, 'steps'>): readonly string[] {
  return [...new Set(steps.map(({ on }) => on))];
}
