import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';
import { plumbline } from './run-plumbline.ts';

let server: RunningServer;
let file: string;

beforeAll(async () => {
  server = await startServer();
  file = join(server.services.config.dataFolder, 'plumbline.sqlite');
});

afterAll(() => server.stop());

test('the first administrator is let in with a password for one sign-in', async () => {
  const named = ['--name', '周立新', '--role', 'administrator', '--database', file];
  const ran = await plumbline(['account', 'first-one', ...named]);
  expect(ran).toMatchObject({ status: 0, err: '' });
  const signedIn = await server.visitor().signIn('first-one', ran.out.trim());
  expect(signedIn.body).toMatchObject({ owes: ['choose-password'], account: { name: '周立新' } });
});

test('somebody who lost the password gets another one, and keeps name and roles', async () => {
  const ran = await plumbline(['account', 'administrator2', '--database', file]);
  const signedIn = await server.visitor().signIn('administrator2', ran.out.trim());
  expect(signedIn.body).toMatchObject({ account: { roles: [{ id: 'administrator' }] } });
});

test('roles of two bodies, and a database that is not there, are refused with what to do', async () => {
  const both = await plumbline(['account', 'both', '--role', 'clerk', 'officer', '--database', file]);
  expect(both.status).toBe(2);
  expect(both.err).toContain('another person');
  const nowhere = await plumbline(['account', 'first-one', '--database', `${file}.gone`]);
  expect(nowhere.err).toContain('no Plumbline database');
});
