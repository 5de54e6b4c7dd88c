import { listNames } from '#engine/logic/list-names.ts';
import type { Compiled, Edition } from './edition.ts';

/** Names of the facts that a document reads, by itself or through measures. */
export function factsBehind(edition: Edition, document: Pick<Compiled<unknown>, 'logics'>): ReadonlySet<string> {
  return new Set([...namesBehind(edition, document)].filter((name) => !edition.measures.has(name)));
}

/** Every name that a document reads, by itself or through measures, measures included. */
export function namesBehind(edition: Edition, document: Pick<Compiled<unknown>, 'logics'>): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = ({ logics }: Pick<Compiled<unknown>, 'logics'>): void => {
    for (const name of logics.flatMap(({ logic }) => listNames(logic))) {
      if (seen.has(name)) continue;
      seen.add(name);
      const measure = edition.measures.get(name);
      if (measure !== undefined) follow(measure);
    }
  };
  follow(document);
  return seen;
}
