import { findFactPath } from '#engine/form/fact-path.ts';
import type { Form, FormField } from '#engine/form/form.ts';
import { toPointer } from '#engine/model/pointer.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** Where a form tells a fact. */
export interface FactPlace {
  readonly pointer: string;
  readonly title: LocalText;
}

/** The place of each fact that a form tells; a list of rows is one place. */
export function placesOfFacts(form: Form): ReadonlyMap<string, FactPlace> {
  return new Map(collect(form.fields));
}

function collect(fields: readonly FormField[]): readonly (readonly [string, FactPlace])[] {
  return fields.flatMap((field): readonly (readonly [string, FactPlace])[] => {
    if (field.kind === 'group') return collect(field.children);
    const fact = findFactPath(field.schema);
    if (fact === undefined || field.source === 'computed') return [];
    return [[fact.path.join('.'), { pointer: toPointer(field.path), title: field.title }]];
  });
}
