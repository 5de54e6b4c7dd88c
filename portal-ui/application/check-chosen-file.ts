import type { Schema } from '#ui-kit/api/client.ts';

type Limits = Pick<Schema<'Material'>, 'accepts' | 'maxBytes'>;

/** Why a chosen file need not even be sent; the server looks at its content in any case. */
export function findChoiceProblem(
  file: Pick<File, 'size' | 'type'>,
  { accepts, maxBytes }: Limits,
): 'empty' | 'wrongType' | 'tooLarge' | undefined {
  if (file.size === 0) return 'empty';
  // A system that does not know the type says nothing.
  if (file.type !== '' && !accepts.includes(file.type)) return 'wrongType';
  return file.size > maxBytes ? 'tooLarge' : undefined;
}

/** The types in a word each: PDF, JPEG, PNG. */
export function typeNames(accepts: readonly string[]): string {
  return accepts.map((type) => type.slice(type.indexOf('/') + 1).toUpperCase()).join(' / ');
}

/** What an application still lacks: required materials that are incomplete, and optional ones that would earn points. */
export function lackOf(materials: readonly Schema<'Material'>[]) {
  const open = materials.filter((material) => !isComplete(material));
  return {
    required: open.filter(({ required }) => required),
    worth: open.filter(({ required, mostPoints }) => !required && mostPoints > 0),
  };
}

/** Whether each part has a file, and each file says what it must. */
export function isComplete({ parts, files, maxAge }: Schema<'Material'>): boolean {
  const given = files.length > 0 && parts.every(({ id }) => files.some(({ part }) => part === id));
  return given && (maxAge === null || files.every(({ madeOn }) => madeOn !== null));
}
