import type { Form } from '#engine/form/form.ts';
import { asLocalText } from '#engine/form/local-text-value.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, own } from '#engine/model/json.ts';
import { fillTitle, uploadTitle } from '../estimate/way-titles.ts';
import type { FindWays, Way } from '../estimate/ways.ts';
import { placesOfFacts } from './places-of-facts.ts';

/** What the page of an application can turn to. */
export interface Turns {
  readonly field: (pointer: string) => void;
  readonly material: (id: string) => void;
}

/** The ways from a finding to the fields that tell what it reads, and to the materials that prove it. */
export function formWays(form: Form, source: EditionSource, turns: Turns): FindWays {
  const places = placesOfFacts(form);
  return ({ reads, materials = [] }) => {
    const fields = reads.flatMap((name): readonly Way[] => {
      const place = places.get(name);
      if (place === undefined) return [];
      const { pointer, title } = place;
      return [{ key: pointer, title: fillTitle(title), go: () => turns.field(pointer) }];
    });
    const files = materials.flatMap((id): readonly Way[] => {
      const document = own(source, `${id}.json`);
      const title = isJsonObject(document) ? asLocalText(own(document, 'title')) : undefined;
      return title === undefined ? [] : [{ key: id, title: uploadTitle(title), go: () => turns.material(id) }];
    });
    return [...fields, ...files];
  };
}
