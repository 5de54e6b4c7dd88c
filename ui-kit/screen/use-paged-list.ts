import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, reactive } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** Entries on a page where a list does not say otherwise. */
const PAGE_SIZE = 20;

/** What the server is asked of a list: the page, from 1, its size, and each filter that is not empty. */
export type ListAsked<Filter extends string> = { readonly page: number; readonly size: number } & {
  readonly [Name in Filter]?: string;
};

interface PagedList<Filter extends string, Data> {
  /** Begins the key of the query. */
  readonly key: readonly unknown[];
  /** Names of the filters, as they stand in the address. */
  readonly filters?: readonly Filter[];
  /** Entries on a page; 20 when not given. */
  readonly size?: number;
  readonly ask: (asked: ListAsked<Filter>) => Promise<Data>;
}

/**
 * One page of a list at a time; its filters and its page live in the address, so that a list can be bookmarked and come
 * back to. The page before stays in sight until the next is there, and any change of a filter begins at page 1.
 */
export function usePagedList<Data, const Filter extends string = never>(list: PagedList<Filter, Data>) {
  const route = useRoute();
  const router = useRouter();
  const size = list.size ?? PAGE_SIZE;
  const page = computed(() => Math.max(1, Math.trunc(Number(textOf('page'))) || 1));
  const wanted = computed(() => {
    const filters = (list.filters ?? []).map((name) => [name, textOf(name)] as const);
    const given = Object.fromEntries(filters.filter(([, value]) => value !== ''));
    return { ...given, page: page.value, size } as ListAsked<Filter>;
  });
  const query = reactive(
    useQuery({
      queryKey: computed(() => [...list.key, wanted.value]),
      queryFn: () => list.ask(wanted.value),
      placeholderData: keepPreviousData,
    }),
  );

  function textOf(name: string): string {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  }

  /** What a filter is set to; empty when it is not. */
  function filterOf(name: Filter): string {
    return textOf(name);
  }

  function narrow(change: { readonly [Name in Filter]?: string }): void {
    go({ page: '', ...change });
  }

  function turn(to: number): void {
    go({ page: to === 1 ? '' : String(to) });
  }

  function go(change: Readonly<Record<string, string>>): void {
    const next = Object.entries({ ...route.query, ...change }).filter(([, value]) => value !== '');
    void router.push({ query: Object.fromEntries(next), hash: route.hash });
  }

  return { query, page, size, filterOf, narrow, turn };
}
