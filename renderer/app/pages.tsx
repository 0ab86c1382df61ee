import type { ComponentType } from "react";
import { type Later, later } from "./later.tsx";
import { type PageName, workOrder } from "./work-order.ts";

/** What `pages/<id>/page.tsx` exports. */
interface PageModule {
  readonly Page: ComponentType;
}

export interface PageEntry extends PageName {
  readonly page: Later;
}

const modules = import.meta.glob<PageModule>("../pages/*/page.tsx");

/**
 * The pages that exist, in the work order. A page is a folder in pages/ named by an id of the work order, with
 * a `page.tsx` that exports `Page`; one without such a file is shown nowhere.
 */
export const pages: readonly PageEntry[] = workOrder.flatMap((name) => {
  const load = modules[`../pages/${name.id}/page.tsx`];
  if (!load) return [];
  return [{ ...name, page: later(async () => (await load()).Page) }];
});

export function findPage(id: string): PageEntry | undefined {
  return pages.find((page) => page.id === id);
}

/**
 * Fetches the pages' code one after the other while nothing else is to do, so that going there takes no time.
 * @returns ends it
 */
export function preloadPages(): () => void {
  const rest = [...pages];
  let idle: number | undefined;
  function next(): void {
    const entry = rest.shift();
    // A page that cannot be fetched now is fetched, and says so, when somebody goes there.
    idle = entry && requestIdleCallback(() => void entry.page.preload().then(next, next));
  }
  next();
  return () => {
    rest.length = 0;
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
