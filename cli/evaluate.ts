import { writeFileSync } from 'node:fs';
import { EvaluationError } from '#engine/evaluate/reading.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import type { Edition } from '#engine/edition/edition.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { makeReceipt, receiptText } from '#engine/receipt/receipt.ts';
import { openSoundEdition } from './edition-folder.ts';
import { evaluateInput } from './evaluate-one.ts';
import { CommandFailure, EXIT } from './exit-status.ts';
import { parseInput, readLines, readText } from './read-input.ts';
import { verdictText } from './verdict-text.ts';

/** Options of `plumbline evaluate`. */
export interface EvaluateOptions {
  readonly facts: string;
  readonly on?: string;
  readonly ruleset?: string;
  readonly format: 'text' | 'json';
  readonly lang: Locale;
  readonly ndjson?: boolean;
  readonly receipt?: string;
}

/** Evaluates one enterprise, or with NDJSON one on every line. */
export async function evaluateCommand(options: EvaluateOptions): Promise<number> {
  const edition = openSoundEdition(options.ruleset);
  if (options.ndjson === true || options.facts.endsWith('.ndjson')) return evaluateLines(edition, options);
  const text = readText(options.facts);
  if (isNdjson(text)) return evaluateLines(edition, options, text.split('\n'));
  const evaluation = evaluateInput(edition, parseInput(text, options.facts), options.on);
  if (options.receipt !== undefined) writeFileSync(options.receipt, `${receiptText(makeReceipt(evaluation, 'all'))}\n`);
  const verdict = toVerdict(evaluation, options.lang);
  console.log(options.format === 'json' ? JSON.stringify(verdict) : verdictText(evaluation, options.lang));
  return EXIT.done;
}

/** Several JSON values, one a line, each with `facts` of its own, are a batch. */
function isNdjson(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1);
  try {
    const value = JSON.parse(first) as Json;
    return isJsonObject(value) && own(value, 'facts') !== undefined;
  } catch {
    return false;
  }
}

async function evaluateLines(
  edition: Edition,
  options: EvaluateOptions,
  lines: Iterable<string> | AsyncIterable<string> = readLines(options.facts),
): Promise<number> {
  let status: number = EXIT.done;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const result = evaluateLine(edition, line, number, options);
    if (isJsonObject(result) && own(result, 'error') !== undefined) status = EXIT.invalid;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  return status;
}

function evaluateLine(edition: Edition, line: string, number: number, options: EvaluateOptions): Json {
  try {
    const input = parseInput(line, 'it');
    if (!isJsonObject(input)) return { error: `line ${number}: must be an object {"asOf": "…", "facts": {…}}` };
    const unknown = Object.keys(input).find((key) => key !== 'asOf' && key !== 'facts');
    if (unknown !== undefined) return { error: `line ${number}: "${unknown}" is neither "asOf" nor "facts"` };
    const evaluation = evaluateInput(edition, own(input, 'facts') ?? null, own(input, 'asOf') ?? options.on);
    return toVerdict(evaluation, options.lang);
  } catch (error) {
    if (error instanceof CommandFailure || error instanceof EvaluationError)
      return { error: `line ${number}: ${error.message}` };
    throw error;
  }
}
