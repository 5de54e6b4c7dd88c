/** A verdict without the sentences in it. */
export function withoutSentences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSentences);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'says');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSentences(inner)]));
}

/** All sentences of a verdict, in their order. */
export function sentencesOf(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'says' && typeof inner === 'string' ? [inner] : sentencesOf(inner),
  );
}
