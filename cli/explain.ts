import { findTraceable, listTraceable, traceDocument, type TraceNode } from '#engine/explain/trace.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { suggest } from '#engine/model/suggest.ts';
import { openSoundEdition } from './edition-folder.ts';
import { evaluateInput } from './evaluate-one.ts';
import { CommandFailure, EXIT } from './exit-status.ts';
import { parseInput, readText } from './read-input.ts';
import { verdictText } from './verdict-text.ts';

/** Options of `plumbline explain`. */
export interface ExplainOptions {
  readonly facts: string;
  readonly on?: string;
  readonly ruleset?: string;
  readonly format: 'text' | 'json';
  readonly lang: Locale;
}

/** Shows how documents came to their results: one document, or the whole verdict when none is named. */
export function explain(documents: readonly string[], options: ExplainOptions): number {
  const edition = openSoundEdition(options.ruleset);
  const evaluation = evaluateInput(edition, parseInput(readText(options.facts), options.facts), options.on);
  if (documents.length === 0) {
    console.log(verdictText(evaluation, options.lang));
    return EXIT.done;
  }
  for (const name of documents) {
    const found = findTraceable(edition, name);
    if (found === undefined)
      throw unknownDocument(
        name,
        listTraceable(edition).map(({ id }) => id),
      );
    const trace = traceDocument(evaluation, found);
    if (options.format === 'json') console.log(JSON.stringify(trace));
    else {
      console.log(found.id);
      for (const logic of trace.logics) {
        console.log(`  ${logic.phrase[options.lang]}`);
        printNode(logic.trace, 2, options.lang);
      }
    }
  }
  return EXIT.done;
}

function printNode(node: TraceNode, depth: number, locale: Locale): void {
  console.log(`${'  '.repeat(depth)}${node.title[locale]} = ${node.shows[locale]}`);
  node.args.filter((arg) => arg.operator !== 'literal').forEach((arg) => printNode(arg, depth + 1, locale));
}

function unknownDocument(name: string, known: readonly string[]): CommandFailure {
  const better = suggest(name, known);
  const hint =
    better === undefined ? `it has ${known.length} documents, such as ${known[0] ?? ''}` : `did you mean ${better}?`;
  return new CommandFailure(EXIT.invalid, `the ruleset has no document ${name}; ${hint}`);
}
