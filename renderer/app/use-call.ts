import { useCallback, useEffect, useRef, useState } from "react";
import type { CallArguments, CallName, CallOutput } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { useDataVersion } from "./activity.ts";
import { call } from "./client.ts";

/** What a page knows of an answer. While a newer one is on its way, `data` is the one before. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly error: ContractError | undefined;
  readonly loading: boolean;
  /** Asks again. */
  readonly reload: () => void;
}

/** Whatever was thrown, as something that `ErrorNotice` can show. Defects keep their place in `details`. */
export function asContractError(error: unknown): ContractError {
  if (error instanceof ContractError) return error;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ContractError(
    "internal",
    {
      message: "界面出现了意外的错误。",
      safe: "已经保存的数据不受影响。",
      remedy: "请重试；仍然出现时，请复制详情交给技术人员。",
      details: [details],
    },
    { cause: error },
  );
}

/**
 * Asks the service and asks again whenever the data or the arguments change. `undefined` asks nothing.
 *
 *     const { data, error, loading } = useCall("history.list", { limit: 50 });
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallArguments<Name> | undefined,
): Answer<CallOutput<Name>> {
  const dataVersion = useDataVersion();
  const [state, setState] = useState<Omit<Answer<CallOutput<Name>>, "reload">>({
    data: undefined,
    error: undefined,
    loading: input !== undefined,
  });
  const [asked, setAsked] = useState(0);
  // Arguments are small and plain; their text says whether they changed.
  const question = input === undefined ? undefined : JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: dataVersion and asked are what makes it ask again
  useEffect(() => {
    if (question === undefined) {
      setState({ data: undefined, error: undefined, loading: false });
      return undefined;
    }
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    call(name, JSON.parse(question) as CallArguments<Name>, { signal: abort.signal }).then(
      (data) => {
        if (!abort.signal.aborted) setState({ data, error: undefined, loading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState((before) => ({ ...before, error: asContractError(error), loading: false }));
      },
    );
    return () => abort.abort();
  }, [name, question, dataVersion, asked]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { ...state, reload };
}

/** An act of a person: running or not, and what went wrong the last time. */
export interface Action<Arguments extends readonly unknown[]> {
  /** Resolves when it is done, well or not; a second start while it runs does nothing. */
  readonly run: (...values: Arguments) => Promise<void>;
  readonly running: boolean;
  readonly error: ContractError | undefined;
  readonly clearError: () => void;
}

/**
 * Wraps what a button does: keeps it from running twice and catches its error for `ErrorNotice`. Giving up is
 * no error.
 *
 *     const backup = useAction(async () => { await call("backup.create", {}); });
 *     <Button loading={backup.running} onClick={() => void backup.run()}>
 */
export function useAction<Arguments extends readonly unknown[]>(
  act: (...values: Arguments) => Promise<void>,
): Action<Arguments> {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<ContractError>();
  const latest = useRef(act);
  latest.current = act;
  const busy = useRef(false);

  const run = useCallback(async (...values: Arguments) => {
    if (busy.current) return;
    busy.current = true;
    setRunning(true);
    setError(undefined);
    try {
      await latest.current(...values);
    } catch (failure) {
      const shown = asContractError(failure);
      if (shown.code !== "cancelled") setError(shown);
    } finally {
      busy.current = false;
      setRunning(false);
    }
  }, []);

  const clearError = useCallback(() => setError(undefined), []);
  return { run, running, error, clearError };
}
