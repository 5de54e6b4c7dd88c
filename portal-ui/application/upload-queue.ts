import { onScopeDispose, reactive, readonly } from 'vue';
import { Cancelled, sendFile, type SendingHandle, type UploadDoor } from '#ui-kit/upload/send-file.ts';

/** A file on its way, or one that was refused. */
export interface QueuedFile {
  readonly key: number;
  readonly name: string;
  /** Whether it can be sent again as it is. */
  readonly again: boolean;
  state: 'waiting' | 'sending' | 'paused' | 'failed';
  percent: number;
  reason: string;
}

/** Files that are sent one after the other; each can be taken back, and tried again after a refusal. */
export interface UploadQueue {
  readonly files: readonly Readonly<QueuedFile>[];
  add(file: File, door: () => UploadDoor): void;
  /** Shows a file that is not even sent, with the reason. */
  refuse(file: File, reason: string): void;
  cancel(key: number): void;
  retry(key: number): void;
}

const LONGEST_PAUSE_MS = 15_000;

interface Waiting {
  readonly entry: QueuedFile;
  readonly file: File;
  readonly door: () => UploadDoor;
  readonly stop: AbortController;
}

/** A queue; `sent` is called after each file that arrived, `say` tells why one did not. */
export function useUploadQueue(sent: (name: string) => Promise<void>, say: (error: unknown) => string): UploadQueue {
  const files = reactive<QueuedFile[]>([]);
  const jobs = new Map<number, Waiting>();
  let keys = 0;
  let running = false;

  const enter = (file: File, state: QueuedFile['state'], reason: string): QueuedFile => {
    const again = state === 'waiting';
    keys += 1;
    files.push({ key: keys, name: file.name, again, state, percent: 0, reason });
    return files[files.length - 1] as QueuedFile;
  };
  const leave = (key: number): void => {
    jobs.delete(key);
    const index = files.findIndex((entry) => entry.key === key);
    if (index >= 0) files.splice(index, 1);
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let next = findWaiting(jobs); next !== undefined; next = findWaiting(jobs)) {
      if (await sendOne(next, say)) {
        leave(next.entry.key);
        await sent(next.entry.name);
      } else if (next.stop.signal.aborted) leave(next.entry.key);
    }
    running = false;
  };
  onScopeDispose(() => {
    for (const { stop } of jobs.values()) stop.abort();
  });
  return {
    files: readonly(files),
    add(file, door) {
      const entry = enter(file, 'waiting', '');
      jobs.set(entry.key, { entry, file, door, stop: new AbortController() });
      void run();
    },
    refuse: (file, reason) => void enter(file, 'failed', reason),
    cancel(key) {
      const job = jobs.get(key);
      job?.stop.abort();
      // One that is being sent leaves when its sending has ended.
      if (job === undefined || !isSending(job.entry)) leave(key);
    },
    retry(key) {
      const job = jobs.get(key);
      if (job === undefined) return;
      Object.assign(job.entry, { state: 'waiting', percent: 0, reason: '' });
      void run();
    },
  };
}

/** True when the file arrived. */
async function sendOne({ entry, file, door, stop }: Waiting, say: (error: unknown) => string): Promise<boolean> {
  entry.state = 'sending';
  const handle: SendingHandle = {
    signal: stop.signal,
    progress: (percent) => Object.assign(entry, { state: 'sending', percent }),
    pause: (attempt) => {
      entry.state = 'paused';
      return untilOnline(Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (attempt - 1)), stop.signal);
    },
  };
  try {
    await sendFile(door(), file, handle);
    return true;
  } catch (error) {
    if (!(error instanceof Cancelled)) Object.assign(entry, { state: 'failed', reason: say(error) });
    return false;
  }
}

function findWaiting(jobs: ReadonlyMap<number, Waiting>): Waiting | undefined {
  return [...jobs.values()].find(({ entry }) => entry.state === 'waiting');
}

function isSending({ state }: QueuedFile): boolean {
  return state === 'sending' || state === 'paused';
}

/** A while, but no longer than until the browser finds its network again or nobody wants to wait. */
function untilOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
