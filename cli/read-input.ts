import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Json } from '#engine/model/json.ts';
import { CommandFailure, EXIT } from './exit-status.ts';

/** The whole text of a file, or of standard input for `-`. @throws CommandFailure when it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new CommandFailure(
      EXIT.invalid,
      `cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The lines of a file or of standard input, as they come. */
export function readLines(file: string): AsyncIterable<string> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  return createInterface({ input, crlfDelay: Infinity });
}

/** Parses JSON that a person handed in. @throws CommandFailure that says where it came from. */
export function parseInput(text: string, from: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new CommandFailure(
      EXIT.invalid,
      `${from} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
