import type { RouteDetails } from "../route.ts";

export type SearchKind = "page" | "part" | "document" | "school" | "item" | "field" | "manual";

export const searchKindNames: Readonly<Record<SearchKind, string>> = {
  page: "页面",
  part: "页面",
  document: "文件",
  school: "学校",
  item: "指标",
  field: "数据项",
  manual: "帮助",
};

/** Something that can be gone to. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Unique among entries of its kind. */
  readonly id: string;
  /** What is searched first, also by pinyin. */
  readonly title: string;
  /** Shown quietly behind the title. */
  readonly detail: string;
  /** Found too, but after what its title says: codes, other names. */
  readonly words: string;
  readonly target:
    | { readonly type: "route"; readonly page: string; readonly details?: RouteDetails }
    | { readonly type: "manual"; readonly topic: string };
}
