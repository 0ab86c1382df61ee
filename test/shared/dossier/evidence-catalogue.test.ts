import { describe, expect, it } from "vitest";
import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import {
  evidenceCatalogue,
  findEvidenceItem,
  findMaterial,
  schoolBoxFor,
  shortName,
} from "../../../shared/dossier/evidence-catalogue.ts";
import { safeName } from "../../../shared/dossier/safe-name.ts";

const numbered = (part: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${part}-${index + 1}`);
const expectedCodes = [
  "A0",
  ...numbered("A1", 8),
  ...numbered("A2", 15),
  ...numbered("A3", 9),
  "A4-1",
  ...numbered("A5", 7),
  "A6",
];
const materials = evidenceCatalogue.items.flatMap((item) =>
  item.materials.map((material) => ({ item, material })),
);

describe("佐证材料目录", () => {
  it("has every item from A0 to A6 once, in numbering order", () => {
    expect(evidenceCatalogue.items.map((item) => item.code)).toEqual(expectedCodes);
  });

  it("numbers the materials of an item from 1 without a gap", () => {
    for (const item of evidenceCatalogue.items) {
      expect(item.materials.map((material) => material.number)).toEqual(
        item.materials.map((_, index) => index + 1),
      );
    }
  });

  it("names no material of an item twice, and only with names that file systems keep", () => {
    for (const item of evidenceCatalogue.items) {
      const names = item.materials.map(shortName);
      expect(new Set(names).size, item.code).toBe(names.length);
      expect(names.map((name) => safeName(name))).toEqual(names);
      expect(Math.max(...names.map((name) => name.length))).toBeLessThan(36);
    }
  });

  it("names only figures that the field catalogue has", () => {
    const unknown = materials.flatMap(({ item, material }) =>
      material.supports.filter((code) => !findField(code)).map((code) => `${item.code}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });

  it("names only waivers that it declares, and uses each that it declares", () => {
    const used = new Set(materials.flatMap(({ material }) => material.waivers ?? []));
    expect([...used].sort()).toEqual(evidenceCatalogue.waivers.map((waiver) => waiver.code).sort());
  });

  it("asks for the papers of a waiver under the item that the waiver relieves", () => {
    for (const { item, material } of materials) {
      for (const code of material.waivers ?? []) {
        expect(code === "any" ? item.code : code.split(".")[0]).toBe(item.code);
      }
    }
  });

  it("has 18 school boxes, and each item that people fill is served by one", () => {
    expect(evidenceCatalogue.schoolBoxes.map((box) => box.number)).toEqual(
      Array.from({ length: 18 }, (_, index) => index + 1),
    );
    const served = new Set(evidenceCatalogue.schoolBoxes.flatMap((box) => box.items));
    expect([...served].sort()).toEqual([...expectedCodes].sort());
  });

  it("keeps a school-level paper in a box that serves its item, and no other paper in a box", () => {
    for (const { item, material } of materials) {
      const box = evidenceCatalogue.schoolBoxes.find((one) => one.number === material.schoolBox);
      if (material.level === "school") {
        expect(box?.items.includes(item.code), `${item.code}-${material.number}`).toBe(true);
      } else expect(material.schoolBox).toBeUndefined();
    }
  });

  it("keeps 轮岗审批表 as A2-11-03 of the last school year and two before", () => {
    const item = findEvidenceItem(evidenceCatalogue, "A2-11");
    const material = item && findMaterial(item, 3);
    expect(material?.name).toBe("轮岗审批表");
    expect(material?.years).toEqual([-1, -2, -3]);
    expect(material?.offices).toEqual(["人事股"]);
  });

  it("finds a box by the item where the material is not known", () => {
    expect(schoolBoxFor(evidenceCatalogue, "A1-6", undefined)?.name).toBe("设备资产");
    expect(schoolBoxFor(evidenceCatalogue, "B1", undefined)).toBeUndefined();
  });
});
