/** Which part of a list is wanted; `page` counts from 1. */
export interface PageRequest {
  readonly page: number;
  readonly size: number;
}

/** A part of a list, with the length of the whole. */
export interface Page<T> extends PageRequest {
  readonly items: readonly T[];
  readonly total: number;
}

/** Rows before the wanted page. */
export function offsetOf(request: PageRequest): number {
  return (request.page - 1) * request.size;
}

/** The same page with its items presented another way. */
export function mapPage<A, B>(page: Page<A>, present: (item: A) => B): Page<B> {
  return { items: page.items.map(present), total: page.total, page: page.page, size: page.size };
}
