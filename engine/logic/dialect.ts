/**
 * `plain` is JSON Logic as json-logic-js runs it. `document` is what rule documents speak: an absent fact is
 * missing (Kleene logic), rows see the names around them, and a non-finite number ends the run by name.
 */
export type Dialect = 'plain' | 'document';
