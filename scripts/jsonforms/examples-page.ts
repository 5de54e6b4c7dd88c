import { judgeExample, listExamples } from './judge-example.ts';

/** Where the page stands in the repository. */
export const EXAMPLES_PAGE = 'docs/developer/jsonforms-examples.md';

const HEAD = `# JSON Forms' examples

What the form renderer makes of every example of \`@jsonforms/examples\`: schemas and layouts that were not written for this house, opened by
\`adoptForm\`. Written by \`npx tsx scripts/jsonforms-examples.ts\`; a test draws each of them, compares its verdict on the example's data with
plain Ajv's, and holds this page to what the code gives.

*Partly* means that something of the example is shown as unknown or as JSON; it is never dropped, and its data stay untouched. A value that a
rule of the layout hides does not count here, while JSON Forms keeps it.
`;

/** The page as it should be now. */
export function writeExamplesPage(): string {
  const judged = listExamples().map((example) => ({ example, ...judgeExample(example) }));
  const count = (verdict: string): number => judged.filter((each) => each.verdict === verdict).length;
  const rows = judged.map(
    ({ example, verdict, because }) => `| ${example.name} | ${verdict} | ${because.join('; ')} |`,
  );
  const total = `${judged.length} examples: ${count('works')} work, ${count('partly')} work partly, ${count('not')} do not.`;
  return [HEAD, total, '', '| example | verdict | why, and what to know |', '|---|---|---|', ...rows, ''].join('\n');
}
