import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FilledPaper } from '#engine/papers/filled-paper.ts';
import { PressError } from './press-error.ts';
import { getInstalledFonts, type PressFonts } from './press-fonts.ts';
import { isPressReady, type PressAnswer, type PressJob, type PressReady } from './press-message.ts';

/** How many processes print, how long a paper may take, and with which fonts. */
export interface PaperPressSettings {
  readonly processes?: number;
  readonly timeoutMs?: number;
  readonly fonts?: PressFonts;
}

/** Prints filled papers outside this process; a paper that hangs or breaks its process fails alone. */
export interface PaperPress {
  /** PDF/A-2b; the same paper gives the same bytes. @throws PressError */
  renderPdf(filled: FilledPaper): Promise<Uint8Array>;
  /** One SVG for each page, true to the print. @throws PressError */
  renderSvg(filled: FilledPaper): Promise<string[]>;
  /** Ids of the processes now running, for health pages. */
  listProcesses(): readonly number[];
  /** Ends the processes; papers still waiting fail. */
  close(): Promise<void>;
}

/** Starting up reads the fonts, which on a loaded machine takes seconds rather than milliseconds. */
const START_MS = 60_000;

interface Waiting {
  readonly job: PressJob;
  readonly resolve: (answer: PressAnswer) => void;
  readonly reject: (error: PressError) => void;
}

interface Press {
  readonly child: ChildProcess;
  ready: boolean;
  at?: Waiting;
  timer?: NodeJS.Timeout;
  /** Set when this side ends the process, so that its exit is no crash. */
  ended?: 'timed-out' | 'closed';
}

/** Opens a press; no process starts before the first paper. */
export function createPaperPressPool(settings: PaperPressSettings = {}): PaperPress {
  return new PressPool(settings);
}

class PressPool implements PaperPress {
  private readonly processes: number;
  private readonly timeoutMs: number;
  private readonly fonts: PressFonts;
  private readonly queue: Waiting[] = [];
  private readonly presses = new Set<Press>();
  private closed = false;

  constructor({ processes = 2, timeoutMs = 20_000, fonts = getInstalledFonts() }: PaperPressSettings) {
    this.processes = processes;
    this.timeoutMs = timeoutMs;
    this.fonts = fonts;
  }

  async renderPdf(filled: FilledPaper): Promise<Uint8Array> {
    const answer = await this.print({ output: 'pdf', filled });
    if ('pdf' in answer) return answer.pdf;
    throw unexpected(answer);
  }

  async renderSvg(filled: FilledPaper): Promise<string[]> {
    const answer = await this.print({ output: 'svg', filled });
    if ('svg' in answer) return answer.svg;
    throw unexpected(answer);
  }

  listProcesses(): readonly number[] {
    return [...this.presses].flatMap(({ child }) => (child.pid === undefined ? [] : [child.pid]));
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(closedError());
    const exits = [...this.presses].map(
      (press) => new Promise<void>((resolve) => press.child.once('exit', () => resolve())),
    );
    for (const press of this.presses) this.end(press, 'closed');
    await Promise.all(exits);
  }

  private print(job: PressJob): Promise<PressAnswer> {
    if (this.closed) return Promise.reject(closedError());
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.hand();
    });
  }

  /** Gives waiting papers to idle processes, and starts another process while papers outnumber them. */
  private hand(): void {
    for (const press of this.presses) {
      if (this.queue.length === 0) return;
      if (press.ready && !press.at && !press.ended) this.start(press, this.queue.shift());
    }
    const starting = [...this.presses].filter((press) => !press.ready).length;
    if (this.queue.length > starting && this.presses.size < this.processes) this.open();
  }

  private start(press: Press, waiting: Waiting | undefined): void {
    if (!waiting) return;
    press.at = waiting;
    hold(press.child);
    press.timer = setTimeout(() => this.end(press, 'timed-out'), this.timeoutMs);
    press.child.send(waiting.job);
  }

  private open(): void {
    const child = fork(fileURLToPath(new URL('press-worker.ts', import.meta.url)), [JSON.stringify(this.fonts)], {
      execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const press: Press = { child, ready: false };
    press.timer = setTimeout(() => this.end(press, 'timed-out'), START_MS);
    this.presses.add(press);
    child.on('message', (message) => this.receive(press, message as PressAnswer | PressReady));
    child.once('error', () => this.lose(press));
    child.once('exit', () => this.lose(press));
  }

  private receive(press: Press, message: PressAnswer | PressReady): void {
    clearTimeout(press.timer);
    if (isPressReady(message)) press.ready = true;
    else {
      const waiting = press.at;
      delete press.at;
      if ('fault' in message) waiting?.reject(new PressError(message.fault, message.text, message.detail));
      else waiting?.resolve(message);
    }
    release(press.child);
    this.hand();
  }

  private end(press: Press, why: 'timed-out' | 'closed'): void {
    press.ended = why;
    press.child.kill('SIGKILL');
  }

  /** A process is gone: its own paper fails, or, when it never came to be, the first that waited for it. */
  private lose(press: Press): void {
    if (!this.presses.delete(press)) return;
    clearTimeout(press.timer);
    const waiting = press.at ?? (press.ready ? undefined : this.queue.shift());
    waiting?.reject(lossError(press, this.timeoutMs));
    if (!this.closed) this.hand();
  }
}

/** While a paper is being printed its process keeps this one alive; an idle one does not. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function lossError({ ended, ready }: Press, timeoutMs: number): PressError {
  if (ended === 'closed') return closedError();
  if (ended === 'timed-out' && ready) {
    return new PressError('timed-out', {
      zh: `打印超过 ${timeoutMs} 毫秒，已中止。请减少内容后重试。`,
      en: `the paper took longer than ${timeoutMs} ms and was given up. Print a shorter one.`,
    });
  }
  return new PressError('crashed', {
    zh: `打印进程在${ready ? '打印这份文书时' : '启动时'}意外结束。请重试；若再次发生，请检查这份文书的数据。`,
    en: `a press process ended ${ready ? 'while printing this paper' : 'before it was ready'}. Try again; if it happens again, look into the paper's data.`,
  });
}

function closedError(): PressError {
  return new PressError('closed', {
    zh: '服务正在停止，打印已关闭。请在服务恢复后重新打印。',
    en: 'the press is closed because the server is stopping. Print again once it is back.',
  });
}

function unexpected(answer: PressAnswer): PressError {
  const kinds = Object.keys(answer).join(', ');
  return new PressError('typesetting', {
    zh: `打印进程返回了意外的结果（${kinds}），请报告此问题。`,
    en: `the press answered with ${kinds} only. Report this.`,
  });
}
