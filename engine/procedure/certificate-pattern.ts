import { RE2JS } from 're2js';

/** Whether a number fits a pattern that staff wrote; matched in linear time, and false for a pattern that is none. */
export function fitsPattern(pattern: string, text: string): boolean {
  try {
    return RE2JS.compile(pattern).matcher(text).find();
  } catch {
    return false;
  }
}
