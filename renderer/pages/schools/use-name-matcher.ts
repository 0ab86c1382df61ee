import { useEffect, useState } from "react";
import type { NameMatcher } from "./roster-filter.ts";

const never: NameMatcher = () => false;

let loaded: NameMatcher | undefined;

async function load(): Promise<NameMatcher> {
  const { match } = await import("pinyin-pro");
  loaded = (name, letters) => match(name, letters, { continuous: true }) !== null;
  return loaded;
}

/** Matches names by pinyin. Its table is large and fetched when letters are typed for the first time. */
export function useNameMatcher(text: string): NameMatcher {
  const [matcher, setMatcher] = useState<NameMatcher>(() => loaded ?? never);
  const needed = loaded === undefined && /[a-z]/i.test(text);
  useEffect(() => {
    if (needed) void load().then((found) => setMatcher(() => found));
  }, [needed]);
  return matcher;
}
