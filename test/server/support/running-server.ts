import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { openServices, type Services } from '#server/services.ts';
import { createSystemClock, millisecondsBetween } from '#server/world/clock.ts';
import { makeStore, type EmptyStore } from './store.ts';
import { Visitor } from './visitor.ts';

/** The password of everybody on the staff. */
export const STAFF_PASSWORD = 'Grassland-Wind-77';

/** The day all stories begin on; the samples of the forms are made for it. */
export const FIRST_DAY = '2026-11-23';

/** A real server on a real database of its own, with a clock that can be moved. */
export interface RunningServer {
  readonly services: Services;
  readonly url: string;
  /** Somebody who has not signed in. */
  visitor(): Visitor;
  /** A member of staff, signed in. */
  staff(login: string): Promise<Visitor>;
  /** Ends the server and starts it again on the same data. */
  restart(): Promise<RunningServer>;
  /** Lets another process open the same data; close it before the server stops. */
  openBeside(): Promise<Services>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly documents?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts a server with two people in every role. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const running = await open(await makeStore(), options);
  await employStaff(running.services);
  return running;
}

/** Two people for every role that is given and not registered for, named after the role. */
async function employStaff({ accounts, rulebook, db }: Services): Promise<void> {
  const { roles } = await rulebook.getCurrent(db.queries);
  for (const { id, registers, may } of roles) {
    if (registers !== undefined || may.length === 0) continue;
    for (const login of [id, `${id}2`]) {
      await accounts.create(null, { login, password: STAFF_PASSWORD, name: login, roles: [id] });
    }
  }
}

async function open(store: EmptyStore, options: StartOptions): Promise<RunningServer> {
  const config = readConfig({
    PLUMBLINE_PORT: '0',
    PLUMBLINE_DOCUMENTS: options.documents ?? resolve('.'),
    PLUMBLINE_DEMO: 'yes',
    PLUMBLINE_CHECK_ANSWERS: 'yes',
    PLUMBLINE_LOG_LEVEL: 'silent',
    PLUMBLINE_REQUESTS_PER_MINUTE: '100000',
    PLUMBLINE_PUBLIC_URL: 'http://127.0.0.1:8080',
    ...store.settings,
    ...options.settings,
  });
  const startsAt = millisecondsBetween(createSystemClock().now(), `${FIRST_DAY}T02:00:00Z`);
  const services = await openServices(config, startsAt);
  const server = await listen(services);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolved) => server.close(resolved));
    await services.close();
  };
  return {
    services,
    url,
    visitor: () => new Visitor(url),
    async staff(login) {
      const visitor = new Visitor(url);
      await visitor.signIn(login, STAFF_PASSWORD);
      return visitor;
    },
    async restart() {
      await close();
      return open(store, options);
    },
    openBeside: () => openServices(config, startsAt),
    async stop() {
      await close();
      await store.drop();
    },
  };
}

function listen(services: Services): Promise<Server> {
  return new Promise((resolved) => {
    const server = createApp(services).listen(0, '127.0.0.1', () => resolved(server));
  });
}
