const DIGEST = /^sha256:[0-9a-f]{64}$/;
const SHOWN = 19;

/** The detail of an entry for a list: what is empty is left out, digests are cut to what tells them apart. */
export function shorten(detail: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const told = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(told.map(([name, value]) => [name, isDigest(value) ? `${value.slice(0, SHOWN)}…` : value]));
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && DIGEST.test(value);
}
