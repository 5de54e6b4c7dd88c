import { VueQueryPlugin } from '@tanstack/vue-query';
import { flushPromises, mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { defineComponent } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { usePagedList, type ListAsked } from '#ui-kit/screen/use-paged-list.ts';

/** A list at an address, with everything that it asked for. */
async function openList(address: string) {
  const asked: ListAsked<'q'>[] = [];
  const ask = (wanted: ListAsked<'q'>) => Promise.resolve(asked.push(wanted));
  const List = defineComponent({
    setup: () => usePagedList({ key: ['things'], filters: ['q'], ask }),
    template: '<p />',
  });
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: List }] });
  await router.push(address);
  const list = mount(List, { global: { plugins: [router, VueQueryPlugin] } });
  await flushPromises();
  return { list: list.vm, asked, address: () => router.currentRoute.value.fullPath };
}

test('a list is asked for by what its address says', async () => {
  const { asked } = await openList('/?page=3&q=x&other=1');
  expect(asked).toEqual([{ page: 3, size: 20, q: 'x' }]);
});

test.each(['/', '/?page=0', '/?page=-2', '/?page=many', '/?q='])('%s is page 1 of everything', async (address) => {
  expect((await openList(address)).asked).toEqual([{ page: 1, size: 20 }]);
});

test('a turned page keeps the filter, and another filter begins at page 1', async () => {
  const { list, asked, address } = await openList('/?q=x');
  list.turn(2);
  await flushPromises();
  expect(address()).toBe('/?q=x&page=2');
  list.narrow({ q: 'y' });
  await flushPromises();
  expect(address()).toBe('/?q=y');
  list.narrow({ q: '' });
  await flushPromises();
  expect(address()).toBe('/');
  expect(asked.map(({ page, q }) => [page, q])).toEqual([
    [1, 'x'],
    [2, 'x'],
    [1, 'y'],
    [1, undefined],
  ]);
});
