import type { Schema } from '#ui-kit/api/client.ts';
import { ApiProblem } from '#ui-kit/api/problem.ts';

type Upload = Schema<'Upload'>;

/** The way by which files reach the server in pieces. */
export interface UploadDoor {
  begin(file: File): Promise<Upload>;
  look(upload: string): Promise<Upload>;
  /** `sent` tells how many bytes of the piece are on their way. */
  send(upload: Upload, piece: Blob, sent: (bytes: number) => void, signal: AbortSignal): Promise<Upload>;
  finish(upload: string): Promise<Schema<'MaterialFile'>>;
  cancel(upload: string): Promise<void>;
}

/** What becomes of a file while it is sent. */
export interface SendingHandle {
  readonly signal: AbortSignal;
  progress(percent: number): void;
  /** The line is broken; it goes on by itself when this ends. */
  pause(attempt: number): Promise<void>;
}

/** The person took the file back. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Sends a file in pieces, going on after each broken connection from where the server stands. @throws ApiProblem or Cancelled */
export async function sendFile(door: UploadDoor, file: File, handle: SendingHandle): Promise<Schema<'MaterialFile'>> {
  const { signal } = handle;
  let upload = await patiently(handle, () => door.begin(file));
  try {
    while (upload.offset < upload.bytes) upload = await sendNext(door, file, upload, handle);
    return await patiently(handle, () => door.finish(upload.id));
  } catch (error) {
    if (signal.aborted) await door.cancel(upload.id).catch(() => undefined);
    throw error;
  }
}

async function sendNext(door: UploadDoor, file: File, upload: Upload, handle: SendingHandle): Promise<Upload> {
  const { offset, bytes, pieceBytes } = upload;
  const piece = file.slice(offset, offset + pieceBytes);
  const sent = (of: number): void => handle.progress(Math.floor(((offset + of) / bytes) * 100));
  sent(0);
  try {
    return await door.send(upload, piece, sent, handle.signal);
  } catch (error) {
    stopIfCancelled(handle.signal);
    if (!isPassing(error) && !isOtherOffset(error)) throw error;
    if (isPassing(error)) await handle.pause(1);
    return patiently(handle, () => door.look(upload.id));
  }
}

/** Asks again while nobody answers. */
async function patiently<Answer>(handle: SendingHandle, ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    stopIfCancelled(handle.signal);
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await handle.pause(attempt);
    }
  }
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Nobody was reached, or only a proxy whose server is away. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || [502, 503, 504].includes(error.status));
}

function isOtherOffset(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'other-offset';
}
