import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { NotCarried, type Carrier, type Parcel } from './carrier.ts';

/** Where e-mail is handed over, and who writes it. */
export interface MailSettings {
  /** `smtp://…` or `smtps://…`, with user and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  readonly publicUrl: string;
}

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/** Carries e-mail by SMTP, one connection for each; both languages stand in one plain text. */
export function createMailCarrier(settings: MailSettings): Carrier {
  return {
    channel: 'email',
    repeatable: false,
    async carry(parcel) {
      let handedOver = false;
      const transport = createTransport({
        url: settings.url,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: SILENCE_MS,
      });
      transport.use('stream', (mail, done) => {
        mail.message.processFunc((content) => whenRead(content, () => (handedOver = true)));
        done();
      });
      try {
        await transport.sendMail(toMail(settings, parcel));
      } catch (error) {
        throw new NotCarried(verdictOf(error, handedOver), error instanceof Error ? error.message : String(error));
      } finally {
        transport.close();
      }
    },
  };
}

function toMail({ from, publicUrl }: MailSettings, { id, address, subject, body }: Parcel) {
  const host = new URL(publicUrl).hostname;
  return {
    from,
    to: address,
    subject: subject.zh,
    text: `${body.zh}\n\n${subject.en}\n${body.en}\n\n${publicUrl}\n`,
    // The same however often it is sent, so that a mailbox can tell a repetition.
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** The server asks for the text last; from the moment it is read, silence no longer means that nothing arrived. */
function whenRead(content: Readable, begun: () => void): Readable {
  return Readable.from(
    (async function* () {
      begun();
      yield* content as AsyncIterable<Buffer>;
    })(),
  );
}

/** Replies that concern this message; a refused password or a busy server says nothing of it. */
const ABOUT_THE_MESSAGE = new Set<unknown>(['EENVELOPE', 'EMESSAGE']);

function verdictOf(error: unknown, handedOver: boolean): NotCarried['verdict'] {
  const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string };
  if (responseCode === undefined || responseCode < 400) return handedOver ? 'unknown' : 'again';
  return responseCode >= 500 && ABOUT_THE_MESSAGE.has(code) ? 'never' : 'again';
}
