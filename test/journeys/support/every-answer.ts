import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isJsonObject, type JsonObject } from '#engine/model/json.ts';
import type { Visitor } from '#test/server/support/visitor.ts';

/** Everything a person can read: each path of the contract with each of the values that its parameters may take. */
export async function everyAnswer(
  visitor: Visitor,
  values: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> {
  const contract = parse(readFileSync('server/openapi.yaml', 'utf8')) as { paths: JsonObject };
  const paths = Object.entries(contract.paths)
    .filter(([, methods]) => isJsonObject(methods) && 'get' in methods)
    .flatMap(([path]) => withValues(path, values));
  const answers: string[] = [];
  for (const path of paths) {
    const { status, bytes } = await visitor.get(path);
    answers.push(`${path} ${status} ${new TextDecoder().decode(bytes)}`);
  }
  return answers;
}

function withValues(path: string, values: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return [path];
  return (values[name] ?? []).flatMap((value) =>
    withValues(path.replace(`{${name}}`, encodeURIComponent(value)), values),
  );
}
