/** The known name nearest to a wrong one, when it is near enough to be what was meant. */
export function suggest(wrong: string, known: Iterable<string>): string | undefined {
  const turned = [...known].find((name) => letters(name) === letters(wrong));
  if (turned !== undefined) return turned;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best ?? sharedTail(wrong, known);
}

/** A name with the same last part: `personnel.qualified` for `staff.qualified`. */
function sharedTail(wrong: string, known: Iterable<string>): string | undefined {
  const tail = wrong.slice(wrong.lastIndexOf('.') + 1);
  return [...known].find((name) => name.endsWith(`.${tail}`));
}

/** The same letters in another order are most likely what was meant: `=>` for `>=`. */
function letters(name: string): string {
  return [...name].sort().join('');
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
