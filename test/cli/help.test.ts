import { describe, expect, it } from 'vitest';
import { plumbline } from './run-plumbline.ts';

const commands = ['check', 'test', 'evaluate', 'explain', 'replay', 'refold'];

describe('plumbline tells how it is used', () => {
  it('with its commands and what its exit status means', async () => {
    const ran = await plumbline(['--help']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    for (const named of [...commands, 'Exit status']) expect(ran.out).toContain(named);
  });

  it('and the options of each command', async () => {
    const runs = await Promise.all(commands.map((command) => plumbline([command, '--help'])));
    runs.forEach((ran, index) => {
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(ran.out).toContain(`plumbline ${commands[index] ?? ''}`);
    });
  });

  it.each([
    ['a command it does not have', ['evaluat'], 'evaluat'],
    ['facts that are not named', ['evaluate'], '--facts'],
    ['a format it does not have', ['evaluate', '--facts', 'x.json', '--format', 'xml'], 'xml'],
  ])('and refuses %s with status 2', async (_name, args, said) => {
    const ran = await plumbline(args);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(said);
  });
});
