import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fieldCatalogue, findField } from "../../../shared/county/catalogue/catalogue.ts";
import { classBands } from "../../../shared/county/catalogue/section-fields.ts";

/** Rows of the official field list; cells hold no quotes. */
function officialFields(): readonly {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly level: string;
}[] {
  const text = readFileSync(new URL("../../fixtures/fields.csv", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [code = "", label = "", unit = "", level = ""] = line.split(",");
      return { code, label, unit, level };
    });
}

describe("field catalogue", () => {
  it("has every field of the official list with its label, unit and level", () => {
    const official = officialFields().filter(({ code }) => code !== "classBand");
    expect(official.length).toBeGreaterThan(80);
    for (const { code, label, unit, level } of official) {
      const field = findField(code);
      expect(field, code).toBeDefined();
      expect({ code, label: field?.label, unit: field?.unit ?? "", level: field?.level }).toEqual({
        code,
        label,
        unit,
        level,
      });
    }
  });

  it("splits 班额分段 into its ten bands without a gap", () => {
    expect(classBands.map(({ field }) => findField(field)?.level)).toEqual(Array(10).fill("section"));
    classBands.forEach((band, index) => {
      const next = classBands[index + 1];
      expect(next ? next.from : undefined).toBe(band.to === undefined ? undefined : band.to + 1);
    });
  });

  it("has 其中：家长 beside each figure of 表Ⅵ", () => {
    for (const code of ["surveyTotal", "surveyValid", "surveySatisfied", "visitTotal", "visitSatisfied"]) {
      expect(findField(code)).toBeDefined();
      expect(findField(`${code}Parents`)?.label).toContain("其中：家长");
    }
  });

  it("carries over what stands for years, and never a person, a head count or money", () => {
    const slow = fieldCatalogue.filter((field) => field.slow);
    expect(slow.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["builtYear", "teachingArea", "musicRooms", "sportsFieldArea", "staffQuota"]),
    );
    expect(slow.filter(({ personal, unit }) => personal || unit === "人" || unit === "万元")).toEqual([]);
  });

  it("names each field once, and says how each list and choice is filled", () => {
    const codes = fieldCatalogue.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const field of fieldCatalogue) {
      expect(field.label, field.code).toMatch(/[\u4e00-\u9fff]/);
      expect((field.choices?.length ?? 0) > 0, field.code).toBe(field.type === "choice");
      expect((field.columns?.length ?? 0) > 0, field.code).toBe(field.type === "list");
    }
  });

  it("has a text of paragraphs for each place of the report that no figure fills", () => {
    const long = fieldCatalogue.filter((field) => field.long);
    const parts = ["responsibility", "layout", "teachers", "funding", "quality", "fairness", "highlights"];
    const places = [
      ...["overview", "process", "organisation"],
      ...parts.map((part) => `practice.${part}`),
      ...["problems", "nextSteps"],
    ];
    expect(long.map(({ code }) => code)).toEqual(places.map((place) => `narrative.${place}`));
    expect(long.every(({ type, level }) => type === "text" && level === "county")).toBe(true);
  });

  it.each(["A5-1", "A5-2", "A5-3", "A5-4", "A5-5", "A5-6"])(
    "has 有无, date and note for veto item %s",
    (item) => {
      expect(findField(`${item}.found`)?.choices).toEqual(["无", "有"]);
      expect(findField(`${item}.date`)?.type).toBe("date");
      expect(findField(`${item}.note`)?.type).toBe("text");
    },
  );

  it.each([
    "A2-1",
    "A2-2",
    "A2-8",
    "A2-10",
    "A2-14",
    "A2-15",
    "A3-3",
    "A3-5",
    "A3-6",
    "A3-7",
    "A3-8",
    "A6-1",
    "A6-2",
  ])("has a conclusion and its grounds for %s", (item) => {
    expect(findField(`${item}.conclusion`)?.choices).toEqual(["达标", "未达标"]);
    expect(findField(`${item}.statement`)?.type).toBe("text");
  });
});
