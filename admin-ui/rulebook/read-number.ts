/** The number a person typed; `undefined` for anything that is not a plain decimal. */
export function readNumber(text: string): number | undefined {
  const typed = text.trim().replaceAll(/[,，\s]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return undefined;
  const number = Number(typed);
  return Number.isFinite(number) ? number : undefined;
}
