import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const CONTRACT = new URL('../server/openapi.yaml', import.meta.url);
const CLIENT = new URL('../ui-kit/api/schema.d.ts', import.meta.url);

/** The types of the server's interface as the screens import them, made from its OpenAPI document. */
export async function generateClientTypes(): Promise<string> {
  const types = astToString(await openapiTS(CONTRACT));
  const options = await resolveConfig(CLIENT.pathname);
  return format(`// Made by \`npm run client\` from server/openapi.yaml; edit that one.\n${types}`, {
    ...options,
    parser: 'typescript',
  });
}

/** The types as they lie in the tree. */
export function readClientTypes(): Promise<string> {
  return readFile(CLIENT, 'utf8');
}

if (process.argv[1] === import.meta.filename) await writeFile(CLIENT, await generateClientTypes());
