const STEPS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** The next step of enlargement in a direction; the last one stays. */
export function zoomBy(zoom: number, direction: 1 | -1): number {
  const at = STEPS.findIndex((step) => step >= zoom);
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, at + direction))] ?? 1;
}

/** Whether there is no step further in a direction. */
export function isLastZoom(zoom: number, direction: 1 | -1): boolean {
  return zoomBy(zoom, direction) === zoom;
}
