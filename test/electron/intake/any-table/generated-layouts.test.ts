import { describe, expect, it } from "vitest";
import { readAnyTable } from "../../../../electron/intake/form/any-table/read-any-table.ts";
import { openSheet } from "../../../../electron/intake/workbook/sheet.ts";
import { mappingOf, proposeTable } from "../../../../shared/county/import/any-table/propose-table.ts";
import { schoolNames } from "../../../../shared/county/import/any-table/school-names.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { factsIn, randomTable } from "./random-layout.ts";
import { randomCounty, randomOf } from "./random-tables.ts";

const layouts = 200;
/** What the key says of a school beside its figures. */
const aboutSchool = new Set(["schoolName", "kind"]);

/** Reads every file by the mapping that the first one is proposed for, and returns figures and errors. */
function imported(seed: number) {
  const random = randomOf(seed);
  const county = randomCounty(random);
  const table = randomTable(random, county);
  const known = county.schools.map((school) => ({ ...school, formerNames: [] }));
  const names = schoolNames(known, "青禾县");
  const [first] = table.files[0] ?? [];
  if (!first) throw new Error("no sheet");
  const proposal = proposeTable(openSheet(first), { names });
  const mapping = proposal && mappingOf(proposal);
  if (!mapping) throw new Error(`nothing is proposed for ${JSON.stringify(table.layout)}`);
  const readings = table.files.map((sheets, index) => {
    const context = { year: 2024, fileName: `${index}.xlsx`, sha256: String(index) };
    return readAnyTable(context, sheets.map(openSheet), { mapping, names });
  });
  const facts = new Map<string, string>();
  for (const { subject, field, fact } of readings.flatMap(({ claims }) => claims)) {
    if (!aboutSchool.has(field)) facts.set(`${subject} ${field}`, factText(fact));
  }
  const severe = readings.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "error" || severity === "confirm"),
  );
  return { facts, severe, expected: factsIn(county, table.layout), layout: table.layout };
}

const sorted = (facts: ReadonlyMap<string, string>) =>
  [...facts].sort(([left], [right]) => (left < right ? -1 : 1));

describe("a county's own sheets", () => {
  it.each(Array.from({ length: layouts }, (_, seed) => seed))(
    "layout %i imports to the county's facts",
    (seed) => {
      const { facts, severe, expected } = imported(seed);
      expect(severe).toEqual([]);
      expect(sorted(facts)).toEqual(sorted(expected));
    },
  );

  it("are of every kind", () => {
    const kinds = Array.from({ length: layouts }, (_, seed) => imported(seed).layout);
    for (const stages of ["heads", "column", "sheets", "kind"]) {
      for (const key of ["code", "name", "both"]) {
        expect(kinds.some((kind) => kind.stages === stages && kind.key === key)).toBe(true);
      }
    }
    expect(new Set(kinds.map(({ headRows }) => headRows))).toEqual(new Set([1, 2, 3]));
  });
});
