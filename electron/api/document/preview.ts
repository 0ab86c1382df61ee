import type { DocumentPreview, PreviewItem } from "../../../shared/contract/document-preview.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { missingSlots } from "../../../shared/report/document/missing-slots.ts";
import { layoutDocument } from "../../../shared/report/layout/layout-document.ts";
import type { PlacedItem } from "../../../shared/report/layout/placed.ts";
import type { AreaHandlers } from "../area.ts";
import type { Session } from "../session.ts";
import { handedInDocuments } from "./documents.ts";

/** The pages of a document as they would be written and printed now. */
export function previewHandler(session: Session): AreaHandlers<"document">["document.preview"] {
  return async ({ document: id, ...question }, { checkpoint }) => {
    const chosen = handedInDocuments(session, question).find((each) => each.id === id);
    if (!chosen) throw new ContractError("notFound", { message: "没有这份文件。", remedy: "请重新选择。" });
    await checkpoint();
    const { title, pages, contents, places } = layoutDocument(chosen.document);
    return {
      title,
      gaps: missingSlots(chosen.document).length,
      pages: pages.map((page) => ({ ...page, items: page.items.map(previewItem) })),
      contents: [...contents],
      places: [...places],
    } satisfies DocumentPreview;
  };
}

function previewItem(item: PlacedItem): PreviewItem {
  switch (item.kind) {
    case "line":
      return { ...item, stretches: [...item.stretches] };
    case "cell":
      return { ...item, lines: item.lines.map((line) => ({ ...line, stretches: [...line.stretches] })) };
    case "chart": {
      const { chart, ...box } = item;
      const { caption, direction, categories, series, axisTitle, maximum } = chart;
      return {
        ...box,
        caption,
        direction,
        categories: [...categories],
        series: series.map(({ name, drawn, points }) => ({
          name,
          drawn,
          points: points.map((point) => point?.printed ?? null),
        })),
        axisTitle,
        ...(maximum !== undefined && { maximum }),
      };
    }
  }
}
