import { match } from "pinyin-pro";
import type { SearchEntry } from "./search-entry.ts";

// As many as fit under the box on 1366 × 768 without scrolling twice.
const mostFound = 40;

/**
 * How well an entry fits, smaller is better; undefined where it does not. Literal text goes before codes and
 * other names, those before pinyin: `qh`, `qinghe` and `qingh` all find 青禾.
 */
function rankOf({ title, words }: SearchEntry, query: string): number | undefined {
  const at = title.toLowerCase().indexOf(query);
  if (at >= 0) return at === 0 ? 0 : 1;
  const word = words.toLowerCase().indexOf(query);
  if (word >= 0) return word === 0 ? 2 : 3;
  if (!/^[a-z]+$/.test(query)) return undefined;
  const found = match(title, query, { continuous: true });
  if (!found) return undefined;
  return found[0] === 0 ? 4 : 5;
}

/**
 * The entries that fit, best first, otherwise in their given order. Every word of the query must fit.
 * An empty query finds the pages.
 */
export function searchEntries(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return entries.filter(({ kind }) => kind === "page");
  const ranked = entries.flatMap((entry) => {
    const ranks = parts.map((part) => rankOf(entry, part));
    if (ranks.includes(undefined)) return [];
    return [{ entry, rank: Math.max(...ranks.map((rank) => rank ?? 0)) }];
  });
  // A stable sort keeps pages before schools before items where they fit alike.
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .slice(0, mostFound)
    .map(({ entry }) => entry);
}
