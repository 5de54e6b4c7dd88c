import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Structured log on standard error; passwords, cookies and tokens never reach it. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      redact: { paths: ['req.headers.cookie', 'req.headers["x-csrf-token"]', '*.password'], remove: true },
    },
    pino.destination(2),
  );
}
