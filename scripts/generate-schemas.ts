import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { PUBLISHED_SCHEMAS } from '#engine/check/published-schemas.ts';

/** Writes `schemas/<name>.schema.json`, which rule files and papers name in `$schema` for editors. */
const folder = join(import.meta.dirname, '../schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(PUBLISHED_SCHEMAS)) {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
  writeFileSync(join(folder, `${name}.schema.json`), text);
}
console.log(`${Object.keys(PUBLISHED_SCHEMAS).length} schemas written`);
