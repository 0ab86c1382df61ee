import type { SearchKind } from "./search-entry.ts";

/** A part of a page that people look for by its own name. */
export interface Place {
  readonly kind: Extract<SearchKind, "part" | "document">;
  readonly title: string;
  readonly detail: string;
  /** Other names of the same. */
  readonly words: string;
  readonly page: string;
  readonly path: readonly string[];
}

function place(page: string, path: readonly string[], names: readonly [string, string, string]): Place {
  const [title, detail, words] = names;
  return { kind: "part", title, detail, words, page, path };
}

/** The documents that are handed in, and the tabs of pages. A tab that is not named here is found by its page. */
export const places: readonly Place[] = [
  {
    ...place("report", ["preview", "report"], ["自评报告", "报告 · 版面预览", "Word 自评"]),
    kind: "document",
  },
  {
    ...place("report", ["preview", "forms"], ["申报表", "报告 · 版面预览", "Word Excel 表Ⅰ 表Ⅵ"]),
    kind: "document",
  },
  place("entry", ["statement"], ["结论与文字", "填报", "定性指标 报告文字"]),
  place("entry", ["county"], ["县级数据", "填报", "县级采集表"]),
  place("checks", ["completeness"], ["完整性", "核对", "未填 缺哪些数据"]),
  place("checks", ["statistics"], ["与统计比对", "核对", "教育事业统计 差额"]),
  place("evidence", ["missing"], ["缺失清单", "佐证", "缺件 缺材料"]),
  place("settings", ["backup"], ["备份与恢复", "设置", "U 盘 核验工作区"]),
  place("settings", ["operators"], ["操作人", "设置", "姓名 角色 PIN"]),
  place("settings", ["standard"], ["口径和标准", "设置", "阈值 限值 过渡口径"]),
  place("settings", ["diagnosis"], ["诊断信息", "设置", "日志 版本"]),
  place("settings", ["about"], ["关于优均", "设置", "版本 许可证"]),
];
