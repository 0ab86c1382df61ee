import { describe, expect, it } from "vitest";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import source from "../../../../shared/county/checks/limits.json" with { type: "json" };
import { checkLimits } from "../../../../shared/county/checks/limits.ts";
import { checkLimitsSchema } from "../../../../shared/county/checks/limits-schema.ts";
import { compare } from "../../../../shared/county/exact/rational.ts";

const numeric = ["integer", "decimal", "year"];

describe("the tables of limits", () => {
  it("name figures, each at the level where it stands", () => {
    const { parts, sums, atMost, ratios, positive } = checkLimits;
    const placed = [
      ...parts.flatMap(({ level, part, whole }) => [
        [level, part],
        [level, whole],
      ]),
      ...[...sums, ...atMost].flatMap(({ level, parts: fields, total }) =>
        [...fields, total].map((field) => [level, field]),
      ),
      ...ratios.flatMap(({ level, above, below }) => [
        [level, above],
        [level, below],
      ]),
      ...positive.flatMap(({ level, field, where }) => [
        [level, field],
        [level, where],
      ]),
    ];
    for (const [level, code = ""] of placed) {
      expect([code, fieldOf(code).level]).toEqual([code, level]);
      expect(numeric, code).toContain(fieldOf(code).type);
    }
  });

  it("give no range upside down, and no rule twice", () => {
    const { values, perPupil, ratios, parts } = checkLimits;
    for (const { least, most } of [...values, ...perPupil, ...ratios]) {
      if (least && most) expect(compare(least, most)).toBe(-1);
      expect(least ?? most).toBeDefined();
    }
    const pairs = parts.map(({ part, whole }) => `${part} ${whole}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it.each([
    ["a field that the catalogue does not have", { always: ["noSuchField"] }],
    ["a number that is none", { classForEachGrade: "多" }],
    ["a key that no rule reads", { extra: 1 }],
    [
      "a severity that is none",
      { positive: [{ level: "section", field: "classes", where: "pupils", severity: "fatal" }] },
    ],
  ])("with %s are refused", (_, wrong) => {
    expect(checkLimitsSchema.safeParse({ ...source, ...wrong }).success).toBe(false);
  });
});
