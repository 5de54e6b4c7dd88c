/** What tools that cannot read Vue files take one for; vue-tsc reads the file itself. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}

/** The address that a build gives a file. */
declare module '*?url' {
  const address: string;
  export default address;
}

interface ImportMeta {
  /** What a build knows: the address that a screen is served under. */
  readonly env: { readonly BASE_URL: string };
}
