import type { LimitValue, Source } from '#engine/edition/documents.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** A state of a certificate. */
export interface CertificateState {
  readonly id: string;
  readonly title: LocalText;
  /** Whether the certificate may be relied on. */
  readonly valid: boolean;
  /** Nothing follows. */
  readonly final?: boolean;
}

/** A row: what an event makes of a certificate. */
export interface CertificateStep {
  readonly on: string;
  readonly from: string | readonly string[];
  readonly to: string;
  /** By itself when validity is over (`validity`), or when a limit that runs from there is. */
  readonly after?: string;
  /** What then happens to the certificate that took its place. */
  readonly passesOn?: string;
  readonly article: string;
}

/** How certificates are numbered, how long they hold, and what may happen to them. */
export interface CertificateDocument {
  readonly kind: 'certificate';
  readonly title: LocalText;
  readonly source: Source;
  /** Id of the paper. */
  readonly paper: string;
  readonly number: {
    readonly prefix: string;
    /** Whether the year stands between prefix and serial, and the serial starts again each year. */
    readonly yearly: boolean;
    readonly serialDigits: number;
    readonly pattern: string;
    readonly source: Source;
  };
  /** The days of the year on which reports are taken, `MM-DD`, both included. */
  readonly reportWindow: { readonly from: string; readonly to: string; readonly source: Source };
  /** Validity ends with the report window of the year so many years after the issue. */
  readonly validity: { readonly windowsAhead: number; readonly source: Source };
  /** Procedures whose certificate exempts from the report of the calendar year of its issue. */
  readonly exempts: readonly string[];
  readonly limits: Readonly<Record<string, LimitValue>>;
  readonly checkCode: { readonly length: number; readonly alphabet: string; readonly group: number };
  readonly starts: string;
  readonly states: readonly CertificateState[];
  readonly steps: readonly CertificateStep[];
}
