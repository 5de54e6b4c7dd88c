import { createApp } from '#server/app.ts';
import { ConfigError, readConfig } from '#server/config.ts';
import { DatabaseUnusable } from '#server/db/address.ts';
import { UnusableDemo } from '#server/demo/demo-documents.ts';
import { prepareDemo } from '#server/demo/prepare-demo.ts';
import { UnusableDocuments } from '#server/rulebook/package-documents.ts';
import { listDemoAccounts } from '#server/demo/demo-accounts.ts';
import { openServices, type Services } from '#server/services.ts';

/** Starts the server and says where it is. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.demo) await prepareDemo(config);
  const services = await openServices(config);
  await services.sweep.run();
  await services.jobs.start();
  services.courier.start();
  const server = createApp(services).listen(config.port, config.host, (error?: Error) => {
    if (error)
      return stopHere(
        new ConfigError(
          `Cannot listen on ${config.host}:${config.port}: ${error.message}. Set PLUMBLINE_PORT to a free port.`,
        ),
      );
    announce(services).catch((fault: unknown) => services.log.error({ err: fault }, 'could not announce'));
  });
  const stop = () => {
    server.close(() => {
      void services.close().then(() => process.exit(0));
    });
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function announce({ config, db, rulebook }: Services): Promise<void> {
  const lines = [`Plumbline 准绳  ${config.publicUrl}`, `工作台 workbench  ${config.publicUrl}/admin/`];
  if (config.demo) {
    const accounts = await listDemoAccounts(db, await rulebook.getCurrent(db.queries));
    lines.push('', '演示账号 demo accounts');
    lines.push(...accounts.map(({ login, password, name }) => `  ${login.padEnd(16)} ${password}  ${name}`));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Errors that tell an operator what to mend; their stack would only hide it. */
const FOR_OPERATORS = [ConfigError, DatabaseUnusable, UnusableDocuments, UnusableDemo];

main().catch(stopHere);

/** Says why on standard error and ends. */
function stopHere(error: unknown): void {
  const said = error instanceof Error ? error : new Error(String(error));
  const known = FOR_OPERATORS.some((kind) => said instanceof kind);
  process.stderr.write(`${known ? said.message : (said.stack ?? said.message)}\n`);
  process.exit(1);
}
