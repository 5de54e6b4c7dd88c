import { writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const CONTRACT = new URL('../server/openapi.yaml', import.meta.url);
const CLIENT = new URL('../ui-kit/api/schema.d.ts', import.meta.url);

/** The types of the server's interface as the screens import them, made from its OpenAPI document. */
async function generateClientTypes(): Promise<string> {
  const types = astToString(await openapiTS(CONTRACT));
  const options = await resolveConfig(CLIENT.pathname);
  return format(`// Made by \`npm run client\` from server/openapi.yaml; edit that one.\n${types}`, {
    ...options,
    parser: 'typescript',
  });
}

const types = await generateClientTypes();
if (process.argv.includes('--print')) process.stdout.write(types);
else await writeFile(CLIENT, types);
