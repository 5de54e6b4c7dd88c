import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { SanctionDocument } from '#engine/sanction/sanction-document.ts';
import type { InputDocument, InputOption, StepDocument } from './procedure-document.ts';

/** A procedure whose choices among causes name them, as the sanctions of its edition do. */
export function nameCauses<P extends { readonly steps: readonly StepDocument[] }>(
  source: EditionSource,
  procedure: P,
): P {
  const sanctions = listOfKind<SanctionDocument>(source, 'sanction');
  const named = (input: InputDocument): InputDocument => {
    const { causesOf, ...rest } = input;
    if (causesOf === undefined) return input;
    const causes = sanctions.find(({ id }) => id === causesOf)?.document.causes ?? [];
    const options: readonly InputOption[] = causes.map(({ code, title }) => ({ value: code, title }));
    return { ...rest, options };
  };
  const steps = procedure.steps.map((step) => {
    const asked = step.needs?.input;
    if (asked === undefined || !asked.some(({ causesOf }) => causesOf !== undefined)) return step;
    return { ...step, needs: { ...step.needs, input: asked.map(named) } };
  });
  return { ...procedure, steps };
}
