import { onBeforeUnmount, ref, shallowRef, useTemplateRef } from 'vue';
import { pixelsOf, readQr } from './read-qr.ts';

/** How a camera stands; `absent` when the browser offers none on this address, `refused` when the person or the device said no. */
export type CameraState = 'off' | 'asking' | 'on' | 'absent' | 'refused';

const BETWEEN_LOOKS_MS = 150;

/**
 * Looks for a QR through the camera, showing what it sees in the `video` of that template ref, until one was read or
 * `stop` is called. Nothing that the camera sees leaves the browser.
 */
export function useCamera(videoRef: string, found: (said: string) => void) {
  const video = useTemplateRef<HTMLVideoElement>(videoRef);
  const state = ref<CameraState>('off');
  const stream = shallowRef<MediaStream>();

  async function start(): Promise<void> {
    const { mediaDevices } = navigator as Partial<Navigator>;
    if (mediaDevices === undefined) {
      state.value = 'absent';
      return;
    }
    state.value = 'asking';
    try {
      const opened = await mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (!isAwaited()) {
        end(opened);
        return;
      }
      stream.value = opened;
      state.value = 'on';
      await show(opened);
    } catch (error) {
      stop();
      state.value = error instanceof DOMException && error.name === 'NotFoundError' ? 'absent' : 'refused';
    }
  }

  /** Somebody may have stopped while the browser asked for leave. */
  function isAwaited(): boolean {
    return state.value === 'asking';
  }

  async function show(opened: MediaStream): Promise<void> {
    if (!video.value) return;
    video.value.srcObject = opened;
    await video.value.play();
    await look(opened);
  }

  async function look(opened: MediaStream): Promise<void> {
    const shown = video.value;
    if (!shown || stream.value !== opened) return;
    const whole = { x: 0, y: 0, width: shown.videoWidth, height: shown.videoHeight };
    const said = whole.width > 0 ? await readQr(pixelsOf(shown, whole)) : undefined;
    if (stream.value !== opened) return;
    if (said === undefined || said === '') {
      setTimeout(() => void look(opened), BETWEEN_LOOKS_MS);
      return;
    }
    stop();
    found(said);
  }

  function stop(): void {
    if (stream.value) end(stream.value);
    stream.value = undefined;
    state.value = 'off';
  }

  onBeforeUnmount(stop);
  return { state, start, stop };
}

function end(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
