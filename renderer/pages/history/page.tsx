import { parseSubject } from "../../../shared/county/subject.ts";
import type { Route } from "../../app/route.ts";
import { replaceRoute, useRoute } from "../../app/use-route.ts";
import { BatchView } from "./batch-view.tsx";
import { type Cell, CellHistory } from "./cell-history.tsx";
import { HistoryList } from "./history-list.tsx";

/** `#/history/12`: the batch that the address names. */
function batchOf({ path }: Route): number | undefined {
  const number = Number(path[0]);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** `?year=2025&subject=school:2141000951&field=schoolName`: the figure whose history is asked for. */
function cellOf({ query }: Route): Cell | undefined {
  const { year = "", subject = "", field = "" } = query;
  const known = /^20\d\d$/.test(year) && parseSubject(subject) !== undefined && field !== "";
  return known ? { year: Number(year), subject, field } : undefined;
}

/** 历史: all batches, one batch, and beside either the history of one figure. */
export function Page() {
  const route = useRoute();
  const number = batchOf(route);
  return (
    <>
      {number === undefined ? <HistoryList /> : <BatchView key={number} number={number} />}
      <CellHistory cell={cellOf(route)} onClose={() => replaceRoute("history", { path: route.path })} />
    </>
  );
}
