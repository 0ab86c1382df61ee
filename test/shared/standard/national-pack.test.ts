import { describe, expect, it } from "vitest";
import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import type { Check, Item } from "../../../shared/standard/pack-schema.ts";
import { packSchema } from "../../../shared/standard/pack-schema.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { readSample, sampleFolders } from "../../oracle/read-sample.ts";

const pack = nationalPack();
const allItems = [...pack.items, ...pack.vetoes, ...pack.admission];

function item(code: string): Item {
  const found = allItems.find((own) => own.code === code);
  if (!found) throw new Error(`no item ${code}`);
  return found;
}

/** All field codes that a check reads, found by walking its data. */
function fieldsOf(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string")
    return /field|^left$|^right$|^part$|^whole$|^warnWhole$/i.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((own) => fieldsOf(own, key));
  if (value && typeof value === "object") {
    return Object.entries(value).flatMap(([name, own]) =>
      fieldsOf(own, /^(primary|junior)$/.test(name) ? key : name),
    );
  }
  return [];
}

describe("national-2017", () => {
  it("has 32 items, six veto items and two conditions of admission, each once", () => {
    expect(pack.items.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 7 }, (_, index) => `A1-${index + 1}`),
      ...Array.from({ length: 15 }, (_, index) => `A2-${index + 1}`),
      ...Array.from({ length: 9 }, (_, index) => `A3-${index + 1}`),
      "A4-1",
    ]);
    expect(pack.vetoes.map(({ code }) => code)).toEqual(["A5-1", "A5-2", "A5-3", "A5-4", "A5-5", "A5-6"]);
    expect(pack.admission.map(({ code }) => code)).toEqual(["A6-1", "A6-2"]);
  });

  it.each([
    ["A1-1", "4.2", "5.3", "100"],
    ["A1-2", "1", "1", "100"],
    ["A1-3", "0.9", "0.9", "100"],
    ["A1-4", "4.5", "5.8", "1"],
    ["A1-5", "7.5", "10.2", "1"],
    ["A1-6", "2000", "2500", "1"],
    ["A1-7", "2.3", "2.4", "100"],
  ] as const)("%s asks %s of 小学 and %s of 初中", (code, primary, junior, scale) => {
    const [check] = item(code).checks;
    expect(check).toMatchObject({ kind: "resource", scale, standards: { primary, junior } });
    expect(item(code).decimals).toBe(2);
  });

  it("splits shared resources only, by 1 : 1.1 : 1.32", () => {
    expect(pack.weights).toEqual({ primary: "1", junior: "1.1", senior: "1.32" });
    const shared = pack.items.filter(({ checks }) =>
      checks.some((check) => check.kind === "resource" && check.shared),
    );
    expect(shared.map(({ code }) => code)).toEqual(["A1-4", "A1-5", "A1-6", "A1-7"]);
  });

  it("asks six of seven, 85 % of the rest, and 0.50 and 0.45 of the coefficients", () => {
    expect(pack.sectionRule).toMatchObject({ requiredMet: 6, floorRatio: "0.85" });
    expect(pack.balance.limits).toEqual({ primary: "0.50", junior: "0.45" });
    expect([pack.balance.meanDecimals, pack.balance.coefficientDecimals]).toEqual([2, 3]);
    expect(pack.inclusion).toMatchObject({ teachingPointKinds: ["教学点"], teachingPointMinimumPupils: 50 });
  });

  const thresholds: readonly (readonly [string, Partial<Check>])[] = [
    [
      "A2-3",
      { kind: "specialRooms", classesPerRoom: 12, areas: { music: "96", art: "90" } } as Partial<Check>,
    ],
    ["A2-5", { kind: "classSize", limits: { primary: 45, junior: 50 } } as Partial<Check>],
    ["A2-6", { kind: "smallSchoolFunds", pupilsBelow: 100, fundedPupils: 100 } as Partial<Check>],
    ["A2-7", { kind: "ratio", standard: "8000", comparison: "atLeast" } as Partial<Check>],
    ["A2-9", { kind: "ratio", standard: "1" } as Partial<Check>],
    ["A2-12", { kind: "ratio", standard: "1" } as Partial<Check>],
    ["A2-14", { kind: "ratio", standard: "0.50" } as Partial<Check>],
    ["A2-15", { kind: "ratio", standard: "0.85" } as Partial<Check>],
    ["A3-1", { kind: "retention", formula: "B", standard: "0.95" } as Partial<Check>],
    ["A3-2", { kind: "ratio", standard: "0.95" } as Partial<Check>],
    ["A3-4", { kind: "shareOfEachSchool", standard: "0.05" } as Partial<Check>],
    ["A3-9", { kind: "monitoring", lowestLevel: "Ⅲ", differenceBelow: "0.15" } as Partial<Check>],
    ["A4-1", { kind: "ratio", standard: "0.85" } as Partial<Check>],
  ];
  it.each(thresholds)("%s has its official limit", (code, expected) => {
    expect(item(code).checks[0]).toMatchObject(expected);
  });

  it("has both limits of A2-11 and A2-13", () => {
    const standards = (code: string) =>
      item(code).checks.map((check) => (check.kind === "ratio" ? check.standard : ""));
    expect(standards("A2-11")).toEqual(["0.10", "0.20"]);
    expect(standards("A2-13")).toEqual(["1", "0.95"]);
  });

  it("limits school size by kind", () => {
    const [check] = item("A2-4").checks;
    if (check?.kind !== "schoolSize") throw new Error("A2-4 judges school size");
    const limit = Object.fromEntries(
      check.limits.flatMap(({ kinds, limit: most }) => kinds.map((kind) => [kind, most])),
    );
    expect(limit).toEqual({
      小学: 2000,
      教学点: 2000,
      初级中学: 2000,
      完全中学: 2000,
      九年一贯制学校: 2500,
      十二年一贯制学校: 2500,
    });
  });

  it.each(["A2-1", "A2-2", "A2-8", "A2-10", "A2-14", "A2-15", "A3-3", "A3-5", "A3-6", "A3-7", "A3-8"])(
    "%s asks a person for its stated half",
    (code) => {
      expect(
        item(code).checks.some((check) => check.kind === "stated" && check.field === `${code}.conclusion`),
      ).toBe(true);
    },
  );

  it("reads only fields that the catalogue has", () => {
    const read = allItems.flatMap(({ checks, printedBeside }) => [checks, printedBeside]);
    const fields = [...fieldsOf(read), ...fieldsOf(pack.waivers)];
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !findField(field))).toEqual([]);
  });

  it("gives every waiver conditions, an item and documents", () => {
    expect(pack.waivers.map(({ id }) => id)).toEqual([
      "A1-3.visiting",
      "A1-5.dense",
      "A2-3.built2016",
      "A2-3.smallPrimary",
      "A2-3.smallJunior",
      "A2-4.built2010",
      "A2-4.migrants",
    ]);
    for (const waiver of pack.waivers) expect(item(waiver.item).code).toBe(waiver.item);
  });

  it("fills every slot of every sentence from a field or a figure that exists", async () => {
    const { figures } = evaluate(await readSample(sampleFolders.qinghe), pack, { mode: "strict" });
    const sentences = [
      pack.overallSentence,
      pack.balance.sentence,
      ...allItems.map(({ sentence }) => sentence),
    ];
    const slots = sentences.flatMap((sentence) => [...sentence.matchAll(/\{(\w+):([^}]+)\}/g)]);
    expect(slots.length).toBeGreaterThan(100);
    for (const [slot, kind, name = ""] of slots) {
      if (kind === "field") expect(findField(name)?.level, slot).toBe("county");
      if (kind === "figure") expect(figures.has(name), slot).toBe(true);
      expect(["field", "figure", "text"], slot).toContain(kind);
    }
    for (const sentence of sentences) expect(sentence.replaceAll(/\{[^}]*\}/g, "")).not.toMatch(/[{}]/);
  });

  it("is refused where a part is missing or a threshold is no decimal", () => {
    expect(packSchema.safeParse({ ...pack, items: undefined }).success).toBe(false);
    expect(
      packSchema.safeParse({
        ...pack,
        balance: { ...pack.balance, limits: { primary: 0.5, junior: "0.45" } },
      }).success,
    ).toBe(false);
  });

  it("is refused with a scale that no formula has words for", () => {
    const withScale = (scale: string) => {
      const items = pack.items.map((own) => ({
        ...own,
        checks: own.checks.map((check) => ({ ...check, scale })),
      }));
      return packSchema.safeParse({ ...pack, items }).success;
    };
    expect(withScale("100")).toBe(true);
    expect(withScale("1000")).toBe(false);
  });
});
