import { useEffect, useState } from "react";
import type { ContractError } from "../../../shared/contract/error.ts";
import { useDataVersion } from "../../app/activity.ts";
import { asContractError } from "../../app/use-call.ts";

/** One page of a long list; `next` names where the following one begins. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next: number | null;
}

export interface Pages<Row> {
  /** What has arrived by now, in order. */
  readonly rows: readonly Row[];
  /** More is on its way. */
  readonly loading: boolean;
  readonly error: ContractError | undefined;
}

async function readPages<Row>(
  ask: (from: number | undefined, signal: AbortSignal) => Promise<PageOf<Row>>,
  signal: AbortSignal,
  tell: (rows: readonly Row[], loading: boolean) => void,
): Promise<void> {
  let rows: readonly Row[] = [];
  let from: number | undefined;
  for (;;) {
    const page = await ask(from, signal);
    if (signal.aborted) return;
    rows = [...rows, ...page.rows];
    tell(rows, page.next !== null);
    if (page.next === null) return;
    from = page.next;
  }
}

/**
 * A long list, page by page until it is whole: the first rows are there at once, the scroll bar is right
 * soon after. Asked again when `question` or the data change; meanwhile the rows before stay.
 */
export function usePages<Row>(
  question: string,
  ask: (from: number | undefined, signal: AbortSignal) => Promise<PageOf<Row>>,
): Pages<Row> {
  const version = useDataVersion();
  const [state, setState] = useState<Pages<Row>>({ rows: [], loading: true, error: undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` says what `ask` asks
  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true, error: undefined }));
    readPages(ask, abort.signal, (rows, loading) => setState({ rows, loading, error: undefined })).catch(
      (failure: unknown) => {
        if (abort.signal.aborted) return;
        setState((before) => ({ ...before, loading: false, error: asContractError(failure) }));
      },
    );
    return () => abort.abort();
  }, [question, version]);
  return state;
}
