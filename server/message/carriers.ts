import type { Config } from '#server/config.ts';
import type { Clock } from '#server/world/clock.ts';
import type { Carrier } from './carrier.ts';
import { createMailCarrier } from './mail-carrier.ts';
import { createSmsCarrier } from './sms-carrier.ts';

/** The carriers that the settings name; a channel without one is off, and nothing is written for it. */
export function openCarriers({ mail, sms, publicUrl }: Config, clock: Clock): readonly Carrier[] {
  return [...(mail ? [createMailCarrier({ ...mail, publicUrl })] : []), ...(sms ? [createSmsCarrier(sms, clock)] : [])];
}
