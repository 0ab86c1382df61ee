import { useState } from "react";
import { replaceRoute, useRoute } from "../../app/use-route.ts";
import type { BatchFilter } from "./history-words.ts";
import { type SinceChoice, type SinceId, sinceOf } from "./since.ts";
import { useSinceChoices } from "./use-since.ts";

export interface HistoryFilter {
  /** All that batches must fit. */
  readonly filter: BatchFilter;
  readonly choices: readonly SinceChoice[];
  /** The chosen one of them. */
  readonly since: SinceChoice | undefined;
  readonly onFilter: (filter: BatchFilter) => void;
  readonly onSchool: (school: string | undefined) => void;
  readonly onSince: (since: SinceId | undefined) => void;
}

const schoolPattern = /^\d{10}$/;

/**
 * What the page is asked for. School and since when stand in the address (`?school=2141000951&since=monday`), so
 * that other pages link to it and one can go back to it.
 */
export function useHistoryFilter(): HistoryFilter {
  const { query } = useRoute();
  const choices = useSinceChoices();
  const [own, setOwn] = useState<BatchFilter>({});
  const school = schoolPattern.test(query.school ?? "") ? query.school : undefined;
  const since = sinceOf(choices, query.since);
  const filter: BatchFilter = {
    ...own,
    ...(since ? { since: since.since } : {}),
    ...(school === undefined ? {} : { school }),
  };
  const show = (change: { readonly school?: string | undefined; readonly since?: SinceId | undefined }) =>
    replaceRoute("history", { query: { school, since: query.since, ...change } });
  return {
    filter,
    choices,
    since,
    onFilter({ school: _school, since: from, ...rest }) {
      // Days that were picked take the place of the choice.
      if (from !== filter.since) show({ since: undefined });
      setOwn(from === since?.since ? rest : { ...rest, since: from });
    },
    onSchool: (code) => show({ school: code }),
    onSince(id) {
      setOwn(({ since: _since, until: _until, ...rest }) => rest);
      show({ since: id });
    },
  };
}
