/** A file opened for looking at: pages that are drawn on a canvas. */
export interface OpenPages {
  readonly count: number;
  /** Draws a page so wide; answers once it is there. */
  draw(page: number, width: number, canvas: HTMLCanvasElement): Promise<void>;
  close(): void;
}
