import type { FlowItem } from "./flow-item.ts";

/** An item on its page, in twips from the upper edge of the text. */
export interface PaginatedItem {
  readonly item: FlowItem;
  readonly top: number;
}

export type PaginatedPage = readonly PaginatedItem[];

/** Items onto pages of a height. A section without items is one empty page. */
export function paginate(items: readonly FlowItem[], height: number): readonly PaginatedPage[] {
  const pages: PaginatedItem[][] = [[]];
  let used = 0;
  const put = (item: FlowItem): void => {
    pages.at(-1)?.push({ item, top: used });
    used += item.height;
  };
  const turnPage = (headRows: readonly FlowItem[] = []): void => {
    pages.push([]);
    used = 0;
    for (const row of headRows) put(row);
  };
  for (const [index, item] of items.entries()) {
    const isEmpty = pages.at(-1)?.length === 0;
    const together = heightTogether(items, index);
    const needed = together > height ? item.height + (item.under ?? 0) : together;
    if (!isEmpty && (item.startsPage || used + needed > height)) {
      const opensTable = items[index - 1]?.headRows === undefined;
      turnPage(opensTable ? [] : item.headRows);
    }
    put(item);
  }
  return pages;
}

/** Height of an item and everything that it keeps to, up to the first item that may stand alone. */
function heightTogether(items: readonly FlowItem[], from: number): number {
  let height = 0;
  for (let index = from; index < items.length; index += 1) {
    const item = items[index];
    if (!item) break;
    height += item.height;
    if (!item.keepNext) return height + (item.under ?? 0);
  }
  return height;
}
