import { useSyncExternalStore } from "react";

/** A value that components follow. State that several pages share lives in one of these, outside of React. */
export interface Observable<State> {
  get(): State;
  /** Tells everybody who follows, unless nothing changed. */
  set(change: (state: State) => State): void;
  subscribe(listener: () => void): () => void;
}

export function createObservable<State>(initial: State): Observable<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The current value; the component renders again when it changes. */
export function useObservable<State>(observable: Observable<State>): State {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
