import type { Knex } from 'knex';

/**
 * Keeps the rows in which one of the columns contains `part`, whatever wildcards it holds. The case of ASCII letters does
 * not matter; other letters must be the same, on both stores.
 */
export function whereContains(builder: Knex.QueryBuilder, columns: readonly string[], part: string): void {
  const pattern = `%${asciiLower(part).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  void builder.where((anywhere) => {
    for (const column of columns) void anywhere.orWhereRaw("lower(??) LIKE ? ESCAPE '\\'", [column, pattern]);
  });
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
