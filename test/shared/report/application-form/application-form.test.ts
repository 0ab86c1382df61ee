import { describe, expect, it } from "vitest";
import { findField } from "../../../../shared/county/catalogue/catalogue.ts";
import { evaluate } from "../../../../shared/evaluate/evaluate.ts";
import { applicationForm } from "../../../../shared/report/application-form/application-form.ts";
import type { CellBinding } from "../../../../shared/report/application-form/cell.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { readSample, sampleFolders } from "../../../oracle/read-sample.ts";

/** What the official form prints, column by column (表Ⅰ–Ⅵ); written down apart from the code. */
const officialColumns: Readonly<Record<string, readonly string[]>> = {
  Ⅰ: Array.from({ length: 24 }, (_, index) => `L${index + 1}`),
  "Ⅱ-1": Array.from({ length: 8 }, (_, index) => `L${index + 1}`),
  "Ⅱ-2": Array.from({ length: 14 }, (_, index) => `L${index + 1}`),
  Ⅲ: Array.from({ length: 8 }, (_, index) => `L${index + 1}`),
  Ⅳ: Array.from({ length: 15 }, (_, index) => `A2-${index + 1}`),
  Ⅴ: Array.from({ length: 9 }, (_, index) => `A3-${index + 1}`),
  Ⅵ: Array.from({ length: 7 }, (_, index) => `L${index + 1}`),
};
/** How many cells one column has: stages × rows, or items × (结论, 是否达标). */
const cellsPerColumn: Readonly<Record<string, number>> = { Ⅰ: 1, "Ⅱ-1": 4, "Ⅱ-2": 1, Ⅲ: 4, Ⅳ: 2, Ⅴ: 2, Ⅵ: 2 };

const pack = nationalPack();
const tables = applicationForm(pack);
const evaluation = evaluate(await readSample(sampleFolders.qinghe), pack, { mode: "strict" });

function isBound(binding: CellBinding): boolean {
  switch (binding.kind) {
    case "field":
      return findField(binding.field)?.level === "county";
    case "schoolField":
      return findField(binding.field)?.level === "school";
    case "sectionField":
      return findField(binding.field)?.level === "section";
    case "figure":
      return evaluation.figures.has(binding.figure);
    case "sectionValue":
      return pack.items.some(({ code, part }) => code === binding.item && part === "resource");
    case "sentence":
      return pack.items.some(({ code }) => code === binding.item);
    case "verdict":
      return binding.item === undefined || pack.items.some(({ code }) => code === binding.item);
    case "number":
    case "fixed":
      return true;
  }
}

describe("申报表", () => {
  it("has the seven tables in official order", () => {
    expect(tables.map(({ code }) => code)).toEqual(
      Object.keys(officialColumns).sort((left, right) => {
        const order = ["Ⅰ", "Ⅱ-1", "Ⅱ-2", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"];
        return order.indexOf(left) - order.indexOf(right);
      }),
    );
  });

  it.each(tables.map((table) => [table.code, table] as const))(
    "表%s has every official cell",
    (code, table) => {
      const columns = table.cells.map((cell) => cell.code.split("/")[0] ?? "");
      expect([...new Set(columns)].sort()).toEqual([...(officialColumns[code] ?? [])].sort());
      for (const column of officialColumns[code] ?? []) {
        expect(
          columns.filter((own) => own === column),
          `${code} ${column}`,
        ).toHaveLength(cellsPerColumn[code] ?? 0);
      }
      expect(new Set(table.cells.map((cell) => cell.code)).size).toBe(table.cells.length);
    },
  );

  it.each(
    tables.flatMap((table) => table.cells.map((cell) => [table.code, cell.code, cell.binding] as const)),
  )("表%s %s is filled from a field or a figure that exists", (_table, _cell, binding) => {
    expect(isBound(binding), JSON.stringify(binding)).toBe(true);
  });
});
