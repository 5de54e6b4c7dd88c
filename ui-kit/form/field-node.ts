import { inject, provide, type Component, type InjectionKey } from 'vue';

const KEY: InjectionKey<Component> = Symbol('field node');

/** Tells the parts below what draws a field of any kind. A group draws fields and a field may be a group, so neither imports the other. */
export function provideFieldNode(component: Component): void {
  provide(KEY, component);
}

/** What draws a field of any kind; its props are `field`, `row` and `inner`. */
export function useFieldNode(): Component {
  const component = inject(KEY);
  if (component === undefined)
    throw new Error('a part of a form stands outside of SchemaForm, which says how fields are drawn');
  return component;
}
