/** What tools that cannot read Vue files take one for; vue-tsc reads the file itself. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}
