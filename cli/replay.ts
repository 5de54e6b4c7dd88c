import { isJsonObject, type Json } from '#engine/model/json.ts';
import { receiptText, replayReceipt, type Receipt } from '#engine/receipt/receipt.ts';
import { openSoundEdition } from './edition-folder.ts';
import { CommandFailure, EXIT } from './exit-status.ts';
import { parseInput, readText } from './read-input.ts';

/** Options of `plumbline replay`. */
export interface ReplayOptions {
  readonly facts: string;
  readonly ruleset?: string;
}

/** Evaluates again from the facts of a receipt and compares byte for byte. */
export function replay(file: string, options: ReplayOptions): number {
  const text = readText(file);
  const receipt = parseReceipt(parseInput(text, file), file);
  const facts = parseInput(readText(options.facts), options.facts);
  if (!isJsonObject(facts)) throw new CommandFailure(EXIT.invalid, `${options.facts} is no object of facts`);
  if (text.trim() !== receiptText(receipt)) {
    throw new CommandFailure(EXIT.broken, `${file} is not written in canonical JSON, so its bytes were changed`);
  }
  const outcome = replayReceipt(receipt, openSoundEdition(options.ruleset), facts);
  if (outcome.same) {
    console.log(`${file}: replays byte for byte (edition ${receipt.edition}, ${receipt.editionDigest})`);
    return EXIT.done;
  }
  console.error(
    `${file}: the ${outcome.reason} is not the one of the receipt\n  receipt ${outcome.wanted}\n  here    ${outcome.found}`,
  );
  return EXIT.broken;
}

function parseReceipt(value: Json, file: string): Receipt {
  if (isJsonObject(value) && value.receipt === 'plumbline/1') return value as unknown as Receipt;
  throw new CommandFailure(EXIT.invalid, `${file} is no receipt: it lacks "receipt": "plumbline/1"`);
}
