import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter that arrived at the mail server. */
export interface ArrivedMail {
  readonly to: readonly string[];
  readonly source: string;
}

/** A text message that arrived at the webhook. */
export interface ArrivedText {
  readonly headers: IncomingHttpHeaders;
  readonly content: string;
}

/** A real mail server and a real webhook on this machine. */
export interface PostOffice {
  readonly mails: ArrivedMail[];
  readonly texts: ArrivedText[];
  /** Settings that make a server use them. */
  readonly settings: Readonly<Record<string, string>>;
  /** What happens to the next letters and texts. */
  behave(how: Behaviour): void;
  close(): Promise<void>;
}

/** `accept` as usual; `refuse` the recipient; `hang-up` after the letter was taken; `busy` asks to come again. */
export type Behaviour = 'accept' | 'refuse' | 'hang-up' | 'busy';

/** What the webhook and we know. */
export const SMS_SECRET = 'a-secret-of-the-gateway';

/** Opens both. */
export async function openPostOffice(): Promise<PostOffice> {
  let behaviour: Behaviour = 'accept';
  const mails: ArrivedMail[] = [];
  const texts: ArrivedText[] = [];
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(address, _session, done) {
      if (behaviour === 'refuse') done(Object.assign(new Error(`no such user ${address.address}`), REFUSED));
      else done(behaviour === 'busy' ? Object.assign(new Error('come again'), BUSY) : null);
    },
    onData(stream, session, done) {
      void text(stream).then((source) => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
        if (behaviour === 'hang-up') for (const connection of mail.connections) connection.close();
        else done();
      });
    },
  });
  const web = createServer((request, response) => {
    void text(request).then((content) => {
      if (behaviour === 'accept') texts.push({ headers: request.headers, content });
      response.writeHead(STATUS[behaviour]).end();
    });
  });
  mail.on('error', () => undefined);
  await new Promise<void>((opened) => mail.listen(0, '127.0.0.1', opened));
  await new Promise<void>((opened) => web.listen(0, '127.0.0.1', opened));
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  return {
    mails,
    texts,
    settings: {
      PLUMBLINE_SMTP_URL: `smtp://127.0.0.1:${portOf(mail.server)}`,
      PLUMBLINE_MAIL_FROM: '准绳 <no-reply@example.org>',
      PLUMBLINE_SMS_WEBHOOK: `http://127.0.0.1:${portOf(web)}/sms`,
      PLUMBLINE_SMS_SECRET: SMS_SECRET,
    },
    behave(how) {
      behaviour = how;
    },
    async close() {
      await new Promise<void>((closed) => mail.close(closed));
      web.closeAllConnections();
      await new Promise((closed) => web.close(closed));
    },
  };
}

const REFUSED = { responseCode: 550 };
const BUSY = { responseCode: 451 };
const STATUS = { accept: 202, refuse: 400, 'hang-up': 202, busy: 503 } as const;

/** The texts of a letter that stand in plain sight, decoded. */
export function bodyOf({ source }: ArrivedMail): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  return /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replaceAll('=\r\n', '')
          .replaceAll(/=([0-9A-F]{2})/g, (_sign, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
}

/** One header of a letter. */
export function headerOf({ source }: ArrivedMail, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(source)?.[1];
}
