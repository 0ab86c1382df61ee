import type { ComponentType } from "react";
import { type Later, later } from "./later.ts";
import { besideTheWay, type PageName, workOrder } from "./work-order.ts";

/** What `pages/<id>/page.tsx` exports. */
interface PageModule {
  readonly Page: ComponentType;
  /** Asks the service beforehand for what the page shows first. Only while a workspace is open. */
  readonly prepare?: () => void;
}

export interface PageEntry extends PageName {
  readonly page: Later;
  /** Fetches its code and lets it ask for its data. */
  readonly prepare: () => Promise<void>;
}

const modules = import.meta.glob<PageModule>("../pages/*/page.tsx");

function entryOf(name: PageName): readonly PageEntry[] {
  const load = modules[`../pages/${name.id}/page.tsx`];
  if (!load) return [];
  const prepare = async () => (await load()).prepare?.();
  return [{ ...name, page: later(async () => (await load()).Page), prepare }];
}

/**
 * The pages that exist, in the work order. A page is a folder in pages/ named by an id of the work order, with
 * a `page.tsx` that exports `Page`; one without such a file is shown nowhere.
 */
export const pages: readonly PageEntry[] = workOrder.flatMap(entryOf);

/** Pages that the navigation does not list. */
const otherPages: readonly PageEntry[] = besideTheWay.flatMap(entryOf);

export function findPage(id: string): PageEntry | undefined {
  return [...pages, ...otherPages].find((page) => page.id === id);
}

/**
 * Fetches the pages' code one after the other while nothing else is to do, and then their data, so that going
 * there takes no time.
 * @param open whether there is a workspace to fetch data of
 * @returns ends it
 */
export function preloadPages(open: boolean): () => void {
  const rest = [
    ...pages.map(({ page }) => page.preload),
    ...(open ? pages : []).map(({ prepare }) => prepare),
  ];
  let idle: number | undefined;
  function next(): void {
    const work = rest.shift();
    // A page that cannot be fetched now is fetched, and says so, when somebody goes there.
    idle = work && requestIdleCallback(() => void work().then(next, next));
  }
  next();
  return () => {
    rest.length = 0;
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
