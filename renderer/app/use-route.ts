import { useMemo, useSyncExternalStore } from "react";
import { hrefOf, parseRoute, type Route, type RouteDetails } from "./route.ts";

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

const currentHash = () => window.location.hash;

/** Where the window is; the component renders again when that changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, currentHash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a place of the window; the way back stays open. */
export function navigate(page: string, details?: RouteDetails): void {
  window.location.hash = hrefOf(page, details);
}

/** Goes there without a step in the way back: for filters and selections that change often. */
export function replaceRoute(page: string, details?: RouteDetails): void {
  window.history.replaceState(null, "", hrefOf(page, details));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
