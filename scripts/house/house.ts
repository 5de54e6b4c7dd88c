import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface FileRule {
  /** Regular expression over the path from the root. */
  readonly files: string;
  readonly in: string;
}

/** No file that matches may be longer than `most` lines. */
export interface LineRule extends FileRule {
  readonly most: number;
}

/** The last step of every path that matches must look like `like`. */
export interface NameRule extends FileRule {
  readonly like: string;
  readonly because: string;
}

/** house.json without its walls, which dependency-cruiser reads. */
export interface House {
  readonly rooms: readonly string[];
  readonly code: readonly string[];
  readonly lines: readonly LineRule[];
  readonly generated: readonly string[];
  readonly names: readonly NameRule[];
}

/** Reads the house file; it is written by us and beside this code, so its shape is taken as given. */
export async function readHouse(root: string): Promise<House> {
  return JSON.parse(await readFile(join(root, 'house.json'), 'utf8')) as House;
}
