import type { Limits } from '#engine/edition/documents.ts';
import { lastStep, listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { nameCauses } from './cause-options.ts';
import { own } from '#engine/model/json.ts';
import type {
  PhaseDocument,
  ProcedureDocument,
  StageDocument,
  StateDocument,
  StepDocument,
  WrittenStep,
} from './procedure-document.ts';

/** A state of an assembled procedure. */
export interface ProcedureState extends StateDocument {
  readonly phase: string;
}

/** A procedure with the states, steps and limits of its stages in place. */
export interface Procedure extends Omit<ProcedureDocument, 'stages' | 'phases' | 'limits' | 'states' | 'steps'> {
  readonly id: string;
  readonly limits: Limits;
  readonly phases: readonly PhaseDocument[];
  readonly states: readonly ProcedureState[];
  /** Its own steps come before those of its stages, so that it can say something else first. */
  readonly steps: readonly StepDocument[];
}

/** A procedure, stage or state that no document declares. */
export class UnknownInProcedure extends Error {
  override readonly name = 'UnknownInProcedure';
}

/** Every procedure of an edition, in the order staff see them. @throws UnknownInProcedure for a stage that is not there. */
export function listProcedures(source: EditionSource): readonly Procedure[] {
  const stages = stagesOf(source);
  return listOfKind<ProcedureDocument>(source, 'procedure')
    .map(({ id, document }) => nameCauses(source, assembleProcedure(id, document, stages)))
    .sort((a, b) => a.order - b.order);
}

/** One procedure by its id (`procedures/…`). @throws UnknownInProcedure */
export function openProcedure(source: EditionSource, id: string): Procedure {
  const found = listOfKind<ProcedureDocument>(source, 'procedure').find((named) => named.id === id);
  if (found === undefined) throw new UnknownInProcedure(`${id}.json is not there, or is no procedure`);
  return nameCauses(source, assembleProcedure(id, found.document, stagesOf(source)));
}

/** Puts the stages of a procedure in place. @throws UnknownInProcedure for a stage that is not there. */
export function assembleProcedure(
  id: string,
  document: ProcedureDocument,
  stages: Readonly<Record<string, StageDocument>>,
): Procedure {
  const { stages: named = [], phases = [], limits = {}, states = [], steps = [], ...rest } = document;
  const used = named.map((stage) => {
    const found = own(stages, stage);
    if (found === undefined) throw new UnknownInProcedure(`${id}.json uses ${stage}, which is not there`);
    return { id: lastStep(stage), stage: found };
  });
  const placed = [
    ...used.flatMap(({ id: phase, stage }) => stage.states.map((state) => ({ phase, ...state }))),
    ...states.map((state) => ({ phase: '', ...state })),
  ];
  return {
    ...rest,
    id,
    limits: Object.assign({}, ...used.map(({ stage }) => stage.limits ?? {}), limits) as Limits,
    phases: [...used.map(({ id: phase, stage }) => ({ id: phase, title: stage.title })), ...phases].filter(
      ({ id: phase }) => placed.some((state) => state.phase === phase),
    ),
    states: placed,
    steps: [...steps, ...used.flatMap(({ stage }) => stage.steps)].flatMap(spellOut),
  };
}

/** A written row as rows that say where they lead. */
export function spellOut({ to, ...row }: WrittenStep): readonly StepDocument[] {
  if (to !== undefined) return [{ ...row, to }];
  return originsOf(row).map((from) => ({ ...row, from, to: from }));
}

/** The stages of an edition by id. */
export function stagesOf(source: EditionSource): Readonly<Record<string, StageDocument>> {
  return Object.fromEntries(listOfKind<StageDocument>(source, 'stage').map(({ id, document }) => [id, document]));
}

/** The state in which a case begins. */
export function initialState(procedure: Procedure): ProcedureState {
  return getState(procedure, procedure.starts);
}

/** A state by its id. */
export function findState(procedure: Procedure, id: string): ProcedureState | undefined {
  return procedure.states.find((state) => state.id === id);
}

/** A state by its id. @throws UnknownInProcedure */
export function getState(procedure: Procedure, id: string): ProcedureState {
  const found = findState(procedure, id);
  if (found === undefined) throw new UnknownInProcedure(`${procedure.id} has no state "${id}"`);
  return found;
}

/** The rows that leave a state, in order. */
export function stepsFrom(procedure: Procedure, state: string): readonly StepDocument[] {
  return procedure.steps.filter((step) => originsOf(step).includes(state));
}

/** The states a row leaves. */
export function originsOf({ from }: Pick<StepDocument, 'from'>): readonly string[] {
  return typeof from === 'string' ? [from] : from;
}
