import { type ComponentType, createElement, type ReactNode, useEffect, useState } from "react";

/** A component whose code is fetched when it is needed for the first time, or before. */
export interface Later<Props extends object = object> {
  /** Fetches the code; does nothing where it is there already. */
  readonly preload: () => Promise<void>;
  /** The component itself, once its code is there. */
  readonly loaded: () => ComponentType<Props> | undefined;
}

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let component: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  return {
    loaded: () => component,
    preload() {
      loading ??= load().then(
        (found) => {
          component = found;
        },
        (error: unknown) => {
          // The next visit tries again.
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
}

export interface ShowLaterProps<Props extends object> {
  readonly what: Later<Props>;
  readonly props: Props;
  /** Stands there until the code is. */
  readonly waiting?: ReactNode;
}

/**
 * Shows a component as soon as its code is there, and throws to the error boundary where it cannot be fetched.
 * React's `lazy` shows its fallback even for code that is there, and what was shown so stays for 300 ms.
 */
export function ShowLater<Props extends object>({ what, props, waiting }: ShowLaterProps<Props>) {
  const [, render] = useState(0);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    if (what.loaded()) return undefined;
    let wanted = true;
    what.preload().then(
      () => wanted && render((count) => count + 1),
      (error: unknown) => wanted && setFailure({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [what]);
  if (failure) throw failure.error;
  const Component = what.loaded();
  return Component ? createElement(Component, props) : waiting;
}
