import { describe, expect, it } from "vitest";
import {
  contents,
  cover,
  heading,
  landscape,
  numbered,
  paragraph,
  portrait,
} from "../../../../shared/report/document/blocks.ts";
import type { Document } from "../../../../shared/report/document/document.ts";
import { cell, column, table } from "../../../../shared/report/document/table.ts";
import { layoutDocument } from "../../../../shared/report/layout/layout-document.ts";
import type { Page } from "../../../../shared/report/layout/placed.ts";
import { hostileDocuments } from "./hostile-documents.ts";

const front = cover({
  lines: ["青禾县自评报告"],
  county: "青禾县",
  organisation: "青禾县人民政府",
  date: "2026年3月5日",
});
const line = paragraph("一行。");
const of = (...sections: Document["sections"]): Document => ({ title: "版面", sections });

function texts({ items }: Page): readonly string[] {
  return items.flatMap((item) => {
    const lines = item.kind === "cell" ? item.lines : item.kind === "line" ? [item] : [];
    return lines.map(({ stretches }) => stretches.map(({ text }) => text).join(""));
  });
}

describe("page numbers", () => {
  const document = of(
    numbered("none", portrait(front, contents)),
    numbered("restart", portrait(heading(1, "一、基本情况"), ...Array.from({ length: 30 }, () => line))),
    landscape(heading(1, "二、附表")),
  );
  const { pages, contents: entries } = layoutDocument(document);

  it("are none on cover and contents and begin with the body", () => {
    expect(pages.map(({ number }) => number)).toEqual([undefined, undefined, 1, 2, 3]);
  });

  it("stand in the contents", () => {
    expect(entries).toEqual([
      { level: 1, text: "一、基本情况", page: 1, index: 2 },
      { level: 1, text: "二、附表", page: 3, index: 4 },
    ]);
    const leaders = pages[1]?.items.flatMap((item) => (item.kind === "line" ? (item.leader ?? []) : []));
    expect(leaders).toEqual(["1", "3"]);
  });
});

describe("a page", () => {
  it("has 22 lines", () => {
    const { pages } = layoutDocument(of(portrait(...Array.from({ length: 45 }, () => line))));
    expect(pages.map((page) => texts(page).length)).toEqual([22, 22, 1]);
  });

  it("never ends with a heading", () => {
    const before = Array.from({ length: 20 }, () => line);
    const ties = [heading(1, "一、标题"), heading(2, "（一）标题"), line];
    const { pages } = layoutDocument(of(portrait(...before, ...ties)));
    expect(pages.map((page) => texts(page).at(0))).toEqual(["一行。", "一、标题"]);
  });

  it("repeats the head of a table that goes on", () => {
    const rows = Array.from({ length: 100 }, (_, index) => [cell(`第${index + 1}小学`)]);
    const long = table({ caption: "表一", columns: [column(60)], headRows: [[cell("学校名称")]], rows });
    const { pages } = layoutDocument(of(portrait(long)));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((page) => texts(page)[page === pages[0] ? 1 : 0])).toEqual(pages.map(() => "学校名称"));
    expect(pages.flatMap(texts).filter((text) => text.startsWith("第"))).toHaveLength(100);
  });

  it("keeps everything inside its margins", () => {
    for (const { height, items, orientation } of layoutDocument(hostileDocuments).pages) {
      const bottom = height - (orientation === "portrait" ? 1984 : 1474);
      for (const item of items) expect(item.top + item.height).toBeLessThanOrEqual(bottom);
    }
  });
});

describe("places", () => {
  it("name headings, tables and attachments with their pages", () => {
    const { places, contents: entries } = layoutDocument(hostileDocuments);
    const byName = new Map(places.map(({ under, index }) => [under, index]));
    for (const { text, index } of entries) {
      expect(byName.get(text.replace(/^附件\d+　/, ""))).toBe(index);
    }
    expect(byName.has("表7")).toBe(true);
  });
});
