/** The keys and indexes of a path such as `staff[0].title`. */
function stepsOf(path: string): readonly string[] {
  return path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
}

function changed(value: unknown, steps: readonly string[], change: (entries: Map<string, unknown>) => void): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const entries = new Map<string, unknown>(Object.entries(value as object));
  if (rest.length === 0) change(entries);
  else entries.set(step, changed(entries.get(step), rest, change));
  return Array.isArray(value) ? [...entries.values()] : Object.fromEntries(entries);
}

/** A copy in which the value at a path is another. */
export function withValue(root: unknown, path: string, value: unknown): unknown {
  const steps = stepsOf(path);
  return changed(root, steps, (entries) => entries.set(steps.at(-1) ?? '', value));
}

/** A copy without the value at a path. */
export function withoutValue(root: unknown, path: string): unknown {
  const steps = stepsOf(path);
  return changed(root, steps, (entries) => entries.delete(steps.at(-1) ?? ''));
}
