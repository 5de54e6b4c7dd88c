import { describe, expect, test } from 'vitest';
import type { Schema } from '#ui-kit/api/client.ts';
import { ApiProblem, unreachable } from '#ui-kit/api/problem.ts';
import { isLastZoom, zoomBy } from '#ui-kit/preview/zoom.ts';
import { jpegName } from '#ui-kit/upload/ready-picture.ts';
import { Cancelled, sendFile, type SendingHandle, type UploadDoor } from '#ui-kit/upload/send-file.ts';

const FILE = new File(['0123456789'], '材料.pdf', { type: 'application/pdf' });
const PIECE = 4;
const KEPT = { id: 'f', name: FILE.name } as Schema<'MaterialFile'>;

/** A server that keeps what it was sent; `fault` is asked before each piece, and may lose a part of it. */
function door(fault: (attempt: number) => { keeps: number } | undefined = () => undefined) {
  let offset = 0;
  let attempts = 0;
  const calls: string[] = [];
  const upload = (): Schema<'Upload'> => ({ id: 'u', name: FILE.name, bytes: FILE.size, offset, pieceBytes: PIECE });
  const opened: UploadDoor = {
    begin: () => Promise.resolve(upload()),
    look: () => {
      calls.push('look');
      return Promise.resolve(upload());
    },
    send: (known, piece) => {
      attempts += 1;
      calls.push(`${known.offset}+${piece.size}`);
      const lost = fault(attempts);
      offset += lost?.keeps ?? piece.size;
      return lost ? Promise.reject(unreachable()) : Promise.resolve(upload());
    },
    finish: () => Promise.resolve(KEPT),
    cancel: () => {
      calls.push('cancel');
      return Promise.resolve();
    },
  };
  return { opened, calls };
}

function handle(stop = new AbortController()): SendingHandle & { pauses: number[]; percents: number[] } {
  const pauses: number[] = [];
  const percents: number[] = [];
  return {
    signal: stop.signal,
    pauses,
    percents,
    progress: (percent) => percents.push(percent),
    pause: (attempt) => {
      pauses.push(attempt);
      return Promise.resolve();
    },
  };
}

describe('a file that is sent', () => {
  test('goes in pieces, and tells how far it is', async () => {
    const { opened, calls } = door();
    const told = handle();
    expect(await sendFile(opened, FILE, told)).toBe(KEPT);
    expect(calls).toEqual(['0+4', '4+4', '8+2']);
    expect(told.percents).toEqual([0, 40, 80]);
  });

  test('goes on by itself from where the server stands after the connection broke in the middle of a piece', async () => {
    const { opened, calls } = door((attempt) => (attempt === 2 ? { keeps: 1 } : undefined));
    const told = handle();
    expect(await sendFile(opened, FILE, told)).toBe(KEPT);
    expect(calls).toEqual(['0+4', '4+4', 'look', '5+4', '9+1']);
    expect(told.pauses).toEqual([1]);
  });

  test('is not sent again when the server refuses it', async () => {
    const { opened } = door();
    const refusal = new ApiProblem(422, 'file-broken', { zh: '坏', en: 'broken' });
    const told = handle();
    const refusing = { ...opened, finish: () => Promise.reject(refusal) };
    await expect(sendFile(refusing, FILE, told)).rejects.toBe(refusal);
    expect(told.pauses).toEqual([]);
  });

  test('that is taken back in the middle is forgotten by the server too', async () => {
    const stop = new AbortController();
    const { opened, calls } = door((attempt) => {
      if (attempt === 2) stop.abort();
      return attempt === 2 ? { keeps: 0 } : undefined;
    });
    await expect(sendFile(opened, FILE, handle(stop))).rejects.toBeInstanceOf(Cancelled);
    expect(calls.at(-1)).toBe('cancel');
  });
});

test('a picture that became a JPEG is named like one', () => {
  expect(jpegName('IMG_0001.HEIC')).toBe('IMG_0001.jpg');
  expect(jpegName('扫描')).toBe('扫描.jpg');
});

test('zooming goes by steps and ends at both ends', () => {
  expect(zoomBy(1, 1)).toBe(1.25);
  expect(zoomBy(1, -1)).toBe(0.75);
  expect([isLastZoom(4, 1), isLastZoom(0.5, -1), isLastZoom(1, 1)]).toEqual([true, true, false]);
});
