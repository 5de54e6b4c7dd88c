import { createApp } from '#server/app.ts';
import { ConfigError, readConfig } from '#server/config.ts';
import { prepareDemo } from '#server/demo/prepare-demo.ts';
import { UnusableDocuments } from '#server/rulebook/package-documents.ts';
import { listDemoAccounts } from '#server/demo/demo-accounts.ts';
import { openServices, type Services } from '#server/services.ts';

/** Starts the server and says where it is. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const services = await openServices(config);
  if (config.demo) await prepareDemo(services);
  await services.sweep.start();
  const server = createApp(services).listen(config.port, config.host, () => {
    announce(services).catch((error: unknown) => services.log.error({ err: error }, 'could not announce'));
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

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof UnusableDocuments;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
