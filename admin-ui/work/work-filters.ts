import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';

/** What the work list shows; it lives in the address, so that a list can be bookmarked and come back to. */
export interface WorkFilters {
  readonly work: 'mine' | 'all';
  readonly procedure: string;
  readonly state: string;
  readonly q: string;
  readonly page: number;
}

/** Reads filters from an address; my own turn is what a day begins with. */
export function filtersOf(query: LocationQuery): WorkFilters {
  return {
    work: query.work === 'all' ? 'all' : 'mine',
    procedure: textOf(query.procedure),
    state: textOf(query.state),
    q: textOf(query.q),
    page: Math.max(1, Math.trunc(Number(textOf(query.page))) || 1),
  };
}

/** The filters as the server asks for them: what is empty is left out. */
export function requestOf({ work, procedure, state, q, page }: WorkFilters, size: number) {
  return {
    work,
    page,
    size,
    ...(procedure !== '' && { procedure }),
    ...(state !== '' && { state }),
    ...(q !== '' && { q }),
  };
}

/** The filters of the page that is open, and a way to change them; any change but turning starts at page one. */
export function useWorkFilters(): { filters: ComputedRef<WorkFilters>; change: (part: Partial<WorkFilters>) => void } {
  const route = useRoute();
  const router = useRouter();
  const filters = computed(() => filtersOf(route.query));
  return {
    filters,
    change: (part) => {
      const next = { ...filters.value, page: 1, ...part };
      const query = Object.entries(next)
        .map(([name, value]) => [name, String(value)] as const)
        .filter(
          ([name, value]) =>
            value !== '' && !(name === 'work' && value === 'mine') && !(name === 'page' && value === '1'),
        );
      void router.replace({ query: Object.fromEntries(query) });
    },
  };
}

function textOf(value: LocationQuery[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
