import { isPlainDate } from '#engine/model/plain-date.ts';

const SHAPE = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** True for an 18-character resident identity number (GB 11643) with a birth date that exists and the right check character. */
export function isIdCard(text: string): boolean {
  if (birthDateOfIdCard(text) === undefined) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text.at(-1);
}

/** The birth date inside an identity number, `undefined` when the shape or the day is wrong. */
export function birthDateOfIdCard(text: string): string | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
  return isPlainDate(date) ? date : undefined;
}
