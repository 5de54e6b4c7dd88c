import type { RouteLocationRaw } from 'vue-router';

/** Where a document of an edition is shown. */
export function documentRoute(edition: string, path: string): RouteLocationRaw {
  return { name: 'document', params: { edition }, query: { path } };
}
