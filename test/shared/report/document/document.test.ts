import { describe, expect, it } from "vitest";
import {
  attachment,
  heading,
  landscape,
  pageBreak,
  paragraph,
  portrait,
  signature,
  title,
} from "../../../../shared/report/document/blocks.ts";
import type { Document } from "../../../../shared/report/document/document.ts";
import { missingSlots } from "../../../../shared/report/document/missing-slots.ts";
import { plainText } from "../../../../shared/report/document/plain-text.ts";
import { disagreeingFigures, printedFigures } from "../../../../shared/report/document/printed-figures.ts";
import { emphasis, figure, missingSlot } from "../../../../shared/report/document/run.ts";
import { cell, column, missingCell, table } from "../../../../shared/report/document/table.ts";

const annex = (mean: string) =>
  table({
    caption: "表Ⅲ",
    unitLine: "单位：人",
    columns: [column(20), column(20), column(20)],
    headRows: [[cell("序号"), cell("学段"), cell("平均值")]],
    rows: [
      [cell("1"), cell("小学"), cell(mean, { figure: "primary.mean" })],
      [cell("2"), cell("初中"), missingCell()],
    ],
    notes: ["注：平均值保留两位小数。"],
  });

const reportWith = (mean: string): Document => ({
  title: "自评报告",
  sections: [
    portrait(
      title("青禾县", "自评报告"),
      heading(1, "一、自评结果"),
      paragraph("小学平均", figure("primary.mean", "5.21"), "人，", emphasis("达标"), "。"),
      pageBreak,
      paragraph("编制", missingSlot("核定编制", { source: "县级填报", slot: "staffQuota" })),
      signature({ organisations: ["青禾县人民政府"], date: "2026年3月5日", sealed: true }),
      attachment("附件1", "达标情况"),
    ),
    landscape(annex(mean)),
  ],
});

describe("a document", () => {
  it("reads as plain lines in the order of its pages", () => {
    expect(plainText(reportWith("5.21")).split("\n")).toEqual([
      "青禾县",
      "自评报告",
      "一、自评结果",
      "小学平均5.21人，达标。",
      "编制（待填：核定编制，来源：县级填报）",
      "青禾县人民政府",
      "2026年3月5日",
      "附件1",
      "达标情况",
      "表Ⅲ",
      "单位：人",
      "序号\t学段\t平均值",
      "1\t小学\t5.21",
      "2\t初中\t待填",
      "注：平均值保留两位小数。",
    ]);
  });

  it("lists what it lacks with the place where it lacks it", () => {
    expect(missingSlots(reportWith("5.21"))).toEqual([
      { under: "一、自评结果", text: "（待填：核定编制，来源：县级填报）", slot: "staffQuota" },
      { under: "表Ⅲ", text: "2 初中 平均值：待填" },
    ]);
  });

  it("lists its figures", () => {
    expect(printedFigures(reportWith("5.22"))).toEqual([
      { figure: "primary.mean", text: "5.21", under: "一、自评结果" },
      { figure: "primary.mean", text: "5.22", under: "表Ⅲ", row: "1 小学" },
    ]);
  });

  it("finds a figure that text and annex print differently", () => {
    expect(disagreeingFigures(reportWith("5.21"))).toEqual([]);
    expect(disagreeingFigures(reportWith("5.22")).map((group) => group.map(({ text }) => text))).toEqual([
      ["5.21", "5.22"],
    ]);
  });

  it("names no source where none is known", () => {
    expect(missingSlot("核定编制")).toEqual({ kind: "missing", text: "（待填：核定编制）" });
  });
});
