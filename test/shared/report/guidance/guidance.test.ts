import { describe, expect, it } from "vitest";
import { fieldCatalogue, fieldOf, findField } from "../../../../shared/county/catalogue/catalogue.ts";
import { guidance, itemGuidance, narrativeGuidance } from "../../../../shared/report/guidance/guidance.ts";
import { guidanceSchema } from "../../../../shared/report/guidance/guidance-schema.ts";
import { openSlots } from "../../../../shared/report/guidance/open-slots.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { judged, qinghe } from "../sample-evaluations.ts";

/** Items with a conclusion, a finding or a date that people state. */
const statedItems = [
  ...new Set(fieldCatalogue.flatMap(({ code }) => /^(A\d-\d+)\.(?:conclusion|found)$/.exec(code)?.[1] ?? [])),
];

const everyExample = [...guidance.items, ...guidance.narratives].flatMap((one) => one.examples);

describe("guidance", () => {
  it("stands beside every qualitative item, veto item and admission item, and beside nothing else", () => {
    const pack = nationalPack();
    const beside = [...pack.vetoes, ...pack.admission].map(({ code }) => code);
    expect(statedItems).toEqual(expect.arrayContaining(beside));
    expect(guidance.items.map(({ item }) => item).sort()).toEqual([...statedItems].sort());
    for (const item of statedItems) expect(itemGuidance(item)?.checks.length, item).toBeGreaterThan(1);
    expect(itemGuidance("A1-1")).toBeUndefined();
  });

  it("stands beside every text of the report, in the report's order", () => {
    const texts = fieldCatalogue.filter((field) => field.long).map(({ code }) => code);
    expect(guidance.narratives.map(({ field }) => field)).toEqual(texts);
    for (const { field, length } of guidance.narratives) {
      expect(narrativeGuidance(field)?.length.from, field).toBeLessThan(length.to);
    }
  });

  it("names only figures and facts that there are", () => {
    const { figures } = judged(qinghe);
    for (const narrative of guidance.narratives) {
      expect(narrative.figures.filter((id) => !figures.has(id))).toEqual([]);
      expect(narrative.fields.filter((code) => findField(code)?.level !== "county")).toEqual([]);
    }
  });

  it("offers whole sentences without a single figure, and says where something is to be written", () => {
    expect(everyExample.length).toBeGreaterThan(50);
    for (const example of everyExample) {
      expect(example).toMatch(/。$/);
      expect(example.replace(/【[^】]*】/g, "")).not.toMatch(/[0-9０-９【】]/);
    }
    expect(new Set(everyExample).size).toBe(everyExample.length);
  });

  it("is refused where it is not complete", () => {
    const [first, ...rest] = guidance.items;
    expect(
      guidanceSchema.safeParse({ ...guidance, items: [{ ...first, offices: [] }, ...rest] }).success,
    ).toBe(false);
    expect(guidanceSchema.safeParse({ ...guidance, items: [{ ...first, hint: "多余" }] }).success).toBe(
      false,
    );
  });
});

describe("open slots", () => {
  it.each([
    ["【年月】启动，【年月】完成，由【部门】负责。", ["【年月】", "【部门】"]],
    ["青政发〔2025〕3号", []],
    ["没有写完的【", []],
    ["", []],
  ])("of %j are %j", (text, slots) => expect(openSlots(text)).toEqual(slots));

  it("are never part of a field's own words", () => {
    expect(fieldCatalogue.flatMap(({ label }) => openSlots(label))).toEqual([]);
    expect(openSlots(fieldOf("narrative.process").label)).toEqual([]);
  });
});
