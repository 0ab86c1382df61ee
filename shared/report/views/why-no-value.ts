import { findField } from "../../county/catalogue/catalogue.ts";
import type { Result } from "../../evaluate/figure.ts";

/** Why a figure has no value, for people; undefined where it has one. */
export function whyNoValue(result: Result): string | undefined {
  switch (result.kind) {
    case "value":
      return undefined;
    case "missing": {
      const labels = new Set(result.fields.map(({ field }) => findField(field)?.label ?? field));
      return labels.size === 0 ? "有学段缺数据" : `缺数据：${[...labels].join("、")}`;
    }
    case "notApplicable":
    case "impossible":
      return result.why;
  }
}
