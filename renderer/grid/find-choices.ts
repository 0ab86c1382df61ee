import { match } from "pinyin-pro";
import type { GridChoice } from "./grid-types.ts";

function rank({ code, name }: GridChoice, query: string): number | undefined {
  const word = code.toLowerCase();
  if (word === query) return 0;
  if (word.startsWith(query)) return 1;
  if (name.startsWith(query)) return 2;
  if (word.includes(query) || name.includes(query)) return 3;
  if (!/^[a-z]+$/.test(query)) return undefined;
  const found = match(name || code, query, { continuous: true });
  return found ? (found[0] === 0 ? 4 : 5) : undefined;
}

/** The choices that a few letters mean, best first: code, name, pinyin (`czx` finds 初级中学). */
export function findChoices(choices: readonly GridChoice[], text: string): readonly GridChoice[] {
  const query = text.normalize("NFKC").trim().toLowerCase();
  if (query === "") return choices;
  return choices
    .flatMap((choice) => {
      const at = rank(choice, query);
      return at === undefined ? [] : [{ choice, at }];
    })
    .sort((left, right) => left.at - right.at)
    .map(({ choice }) => choice);
}
