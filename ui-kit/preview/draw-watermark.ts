const ANGLE = -Math.PI / 7;

/** Writes a text across a page, again and again, so that a picture of the screen says who looked and when. */
export function drawWatermark(canvas: HTMLCanvasElement, text: string): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const size = Math.max(14, Math.round(canvas.width / 42));
  const reach = Math.hypot(canvas.width, canvas.height) / 2;
  context.save();
  context.font = `${size}px sans-serif`;
  context.fillStyle = 'rgb(60 64 70 / 22%)';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(ANGLE);
  const step = context.measureText(text).width + size * 4;
  for (let y = -reach; y < reach; y += size * 7) {
    for (let x = -reach - step; x < reach; x += step) context.fillText(text, x, y);
  }
  context.restore();
}
