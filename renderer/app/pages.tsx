import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { type PageName, workOrder } from "./work-order.ts";

/** What `pages/<id>/page.tsx` exports. */
interface PageModule {
  readonly Page: ComponentType;
}

export interface PageEntry extends PageName {
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Fetches the page's code before it is asked for. */
  readonly preload: () => void;
}

const modules = import.meta.glob<PageModule>("../pages/*/page.tsx");

/**
 * The pages that exist, in the work order. A page is a folder in pages/ named by an id of the work order, with
 * a `page.tsx` that exports `Page`; one without such a file is shown nowhere.
 */
export const pages: readonly PageEntry[] = workOrder.flatMap((name) => {
  const load = modules[`../pages/${name.id}/page.tsx`];
  if (!load) return [];
  const Page = lazy(async () => ({ default: (await load()).Page }));
  return [{ ...name, Page, preload: () => void load() }];
});

export function findPage(id: string): PageEntry | undefined {
  return pages.find((page) => page.id === id);
}
