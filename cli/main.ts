import { Command, Option } from 'commander';
import { EvaluationError } from '#engine/evaluate/reading.ts';
import type { AccountOptions } from './account.ts';
import { check, type CheckOptions } from './check.ts';
import { evaluateCommand, type EvaluateOptions } from './evaluate.ts';
import { CommandFailure, EXIT } from './exit-status.ts';
import { explain, type ExplainOptions } from './explain.ts';
import type { RefoldOptions } from './refold.ts';
import { replay, type ReplayOptions } from './replay.ts';
import { test, type TestOptions } from './test.ts';

const language = () => new Option('--lang <locale>', 'language of sentences').choices(['zh', 'en']).default('zh');
const format = () => new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text');
const ruleset = () =>
  new Option('--ruleset <dir>', 'edition folder, or a folder with rules/ in it (default: the newest edition here)');
const facts = () => new Option('--facts <file>', 'facts as JSON; - for standard input').makeOptionMandatory();
const asOfDay = () => new Option('--on <date>', 'as-of day YYYY-MM-DD (default: today where the ruleset applies)');

const program = new Command('plumbline')
  .description('Rules as documents, decisions anyone can check.')
  .exitOverride()
  .showHelpAfterError('(add --help for what it takes)')
  .addHelpText(
    'after',
    `
Exit status: 0 done; 1 the ruleset is broken, a case fails, a receipt does not replay, or what is kept is not what the
events say; 2 the input is not valid.

Examples:
  plumbline check                                  check every edition under rules/
  plumbline test --document grades/1/staff         run the cases of one document
  plumbline evaluate --facts company.json --format json
  plumbline evaluate --facts companies.ndjson      one {"asOf": "…", "facts": {…}} a line
  plumbline explain grades/1/staff --facts company.json
  plumbline account zhou --name 周立新 --role administrator
  plumbline refold --database data/plumbline.sqlite`,
  );

program
  .command('check')
  .description('check an edition, or all below a folder: shapes, types, units, references, cases')
  .argument('[dir]', 'edition folder, or a folder with rules/ in it', '.')
  .addOption(format())
  .addOption(language())
  .action((dir: string, options: CheckOptions) => finish(check(dir, options)));

program
  .command('test')
  .description('run the cases of an edition, or of all below a folder, and tell what they covered')
  .argument('[dir]', 'edition folder, or a folder with rules/ in it', '.')
  .option('--document <id>', 'only the cases of this document')
  .option('--verbose', 'every case, and every outcome that no case has seen')
  .action((dir: string, options: TestOptions) => finish(test(dir, options)));

program
  .command('evaluate')
  .description('evaluate one enterprise, or NDJSON with one on each line')
  .addOption(facts())
  .addOption(asOfDay())
  .addOption(ruleset())
  .addOption(format())
  .addOption(language())
  .option('--ndjson', 'read one {"asOf": "…", "facts": {…}} a line, without waiting for the end')
  .option('--receipt <file>', 'also write the receipt of the evaluation')
  .action(async (options: EvaluateOptions) => finish(await evaluateCommand(options)));

program
  .command('explain')
  .description('show how documents came to their results')
  .argument('[documents...]', 'ids such as grades/1/staff; the whole verdict when none is named')
  .addOption(facts())
  .addOption(asOfDay())
  .addOption(ruleset())
  .addOption(format())
  .addOption(language())
  .action((documents: string[], options: ExplainOptions) => finish(explain(documents, options)));

program
  .command('replay')
  .description('evaluate again from a receipt and compare byte for byte')
  .argument('<receipt>', 'file written by evaluate --receipt')
  .addOption(facts())
  .addOption(ruleset())
  .action((file: string, options: ReplayOptions) => finish(replay(file, options)));

program
  .command('account')
  .description('let a member of staff in: make the account where there is none, and print a password for one sign-in')
  .argument('<login>', 'login of the account')
  .option('--name <name>', 'name of the person, for a new account')
  .option('--role <roles...>', 'roles of a new account, such as administrator')
  .option(
    '--database <address>',
    'postgres://… or a SQLite file (default: as PLUMBLINE_DATABASE and PLUMBLINE_DATA say)',
  )
  .action(async (login: string, options: AccountOptions) => {
    const { account } = await import('./account.ts');
    finish(await account(login, options));
  });

program
  .command('refold')
  .description('fold every case and certificate from its events again, and compare with what the database keeps')
  .option(
    '--database <address>',
    'postgres://… or a SQLite file (default: as PLUMBLINE_DATABASE and PLUMBLINE_DATA say)',
  )
  .option('--repair', 'keep what the events say instead, each with a line of the audit trail')
  .action(async (options: RefoldOptions) => {
    // Loaded when asked for: the other commands need no database, and are not to wait for its drivers.
    const { refold } = await import('./refold.ts');
    finish(await refold(options));
  });

function finish(status: number): void {
  process.exitCode = status;
}

function fail(error: unknown): void {
  if (error instanceof CommandFailure) {
    console.error(`plumbline: ${error.message}`);
    finish(error.status);
  } else if (error instanceof EvaluationError) {
    console.error(`plumbline: ${error.document}#${error.pointer}: ${error.cause.message}`);
    finish(EXIT.broken);
  } else if (error instanceof Error && 'exitCode' in error && 'code' in error) {
    finish(error.exitCode === 0 ? EXIT.done : EXIT.invalid);
  } else {
    throw error;
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.broken),
);

try {
  await program.parseAsync();
} catch (error) {
  fail(error);
}
