import { isAbsolute, join, resolve } from 'node:path';

/** What an operator can set; docs/operations tells more of most. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the files, the secret, and the database when it is a file. */
  readonly dataFolder: string;
  /** Address of a PostgreSQL database; null keeps the data in a SQLite file of the data folder. */
  readonly database: string | null;
  /** Folder that holds rules/, forms/ and templates/. */
  readonly documentsFolder: string;
  /** Which folder of rules/ is served; needed only when there are several. */
  readonly ruleset: string | null;
  /** The clock can be moved and demo accounts exist. */
  readonly demo: boolean;
  /** Address under which people reach this server; printed in certificates. */
  readonly publicUrl: string;
  /** Root of all keys; made and kept in the data folder when not given. */
  readonly secret: string | null;
  readonly logLevel: string;
  /** Answers are checked against the contract too: for development and tests. */
  readonly checkAnswers: boolean;
  readonly idleMinutes: { readonly staff: number; readonly enterprise: number };
  /** After how many days a member of staff chooses another password; 0 for never. */
  readonly staffPasswordDays: number;
  /** Whether the staff must sign in with a code beside the password, or may. */
  readonly staffTwoStep: 'optional' | 'required';
  /** Requests that one address may make to the public look-up and to sign-in, per minute. */
  readonly requestsPerMinute: number;
  /** Where e-mail is handed over, and who writes it; null sends none. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** The webhook that passes text messages on, and the secret it is signed by; null sends none. */
  readonly sms: { readonly url: string; readonly secret: string } | null;
}

/** A setting that cannot be used, with the way to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const PROJECT_ROOT = resolve(import.meta.dirname, '..');
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** Reads the settings `PLUMBLINE_…`. @throws ConfigError naming the first one that cannot be used. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const text = (name: string, fallback: string) => environment[`PLUMBLINE_${name}`]?.trim() || fallback;
  const host = text('HOST', '127.0.0.1');
  const port = wholeNumber('PORT', text('PORT', '8080'), 0, 65_535);
  const demo = yesOrNo('DEMO', text('DEMO', 'no'));
  const url = text('PUBLIC_URL', `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`);
  return {
    host,
    port,
    dataFolder: folder(text('DATA', 'data')),
    database: databaseAddress(text('DATABASE', '')),
    documentsFolder: folder(text('DOCUMENTS', '.')),
    ruleset: text('RULESET', '') || null,
    demo,
    publicUrl: webAddress('PUBLIC_URL', url),
    secret: secret(text('SECRET', '')),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL', 'info'), LOG_LEVELS),
    checkAnswers: yesOrNo('CHECK_ANSWERS', text('CHECK_ANSWERS', 'no')),
    idleMinutes: {
      staff: wholeNumber('IDLE_MINUTES_STAFF', text('IDLE_MINUTES_STAFF', '15'), 1, 1440),
      enterprise: wholeNumber('IDLE_MINUTES_ENTERPRISE', text('IDLE_MINUTES_ENTERPRISE', '30'), 1, 1440),
    },
    // The clock of a demonstration jumps over months, and nobody would find its password again.
    staffPasswordDays: wholeNumber('STAFF_PASSWORD_DAYS', text('STAFF_PASSWORD_DAYS', demo ? '0' : '90'), 0, 3650),
    staffTwoStep: oneOf('STAFF_TWO_STEP', text('STAFF_TWO_STEP', 'optional'), ['optional', 'required']),
    requestsPerMinute: wholeNumber('REQUESTS_PER_MINUTE', text('REQUESTS_PER_MINUTE', '60'), 1, 1_000_000),
    mail: mail(text('SMTP_URL', ''), text('MAIL_FROM', '')),
    sms: sms(text('SMS_WEBHOOK', ''), text('SMS_SECRET', '')),
  };
}

function folder(path: string): string {
  return isAbsolute(path) ? path : join(PROJECT_ROOT, path);
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new ConfigError(`PLUMBLINE_${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
}

function yesOrNo(name: string, text: string): boolean {
  if (['yes', 'true', '1', 'on'].includes(text.toLowerCase())) return true;
  if (['no', 'false', '0', 'off'].includes(text.toLowerCase())) return false;
  throw new ConfigError(`PLUMBLINE_${name} is "${text}"; write yes or no.`);
}

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  throw new ConfigError(`PLUMBLINE_${name} is "${text}"; write one of ${choices.join(', ')}.`);
}

function webAddress(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
  throw new ConfigError(`PLUMBLINE_${name} is "${text}"; write an address like https://example.org.`);
}

/** The message leaves out what was given: it may hold a password. */
function databaseAddress(text: string): string | null {
  if (text === '') return null;
  if (URL.canParse(text) && /^postgres(ql)?:\/\//.test(text)) return text;
  throw new ConfigError(
    'PLUMBLINE_DATABASE must be an address like postgres://name:password@host:5432/plumbline; leave it out to keep the ' +
      'data in a file of the data folder.',
  );
}

function secret(text: string): string | null {
  if (text === '') return null;
  if (text.length >= 32) return text;
  throw new ConfigError('PLUMBLINE_SECRET is too short; give at least 32 random characters, or leave it out.');
}

function mail(url: string, from: string): Config['mail'] {
  if (url === '') return null;
  if (!URL.canParse(url) || !/^smtps?:/.test(url))
    throw new ConfigError(
      'PLUMBLINE_SMTP_URL is no mail server; write one like smtps://user:password@mail.example.org.',
    );
  if (!from.includes('@'))
    throw new ConfigError(
      'PLUMBLINE_MAIL_FROM is missing; write who sends e-mail, like "准绳 <no-reply@example.org>".',
    );
  return { url, from };
}

function sms(url: string, key: string): Config['sms'] {
  if (url === '') return null;
  if (key.length < 16)
    throw new ConfigError('PLUMBLINE_SMS_SECRET is too short; give the webhook at least 16 random characters.');
  return { url: webAddress('SMS_WEBHOOK', url), secret: key };
}
