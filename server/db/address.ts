/** Where the data lie: in one file, or with a PostgreSQL server. */
export type DatabaseAddress =
  { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'postgres'; readonly url: string };

/** A database that cannot be used, with the way to mend it. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}
