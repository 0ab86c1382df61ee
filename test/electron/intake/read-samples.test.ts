import { readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GivenFile, readFiles } from "../../../electron/intake/read-files.ts";
import type { CountyYear } from "../../../shared/county/county-year.ts";
import { describeProposal } from "../../../shared/county/import/describe-proposal.ts";
import { factText } from "../../../shared/county/import/known-facts.ts";
import { importDecision } from "../../../shared/county/import/proposal.ts";
import { proposeImport } from "../../../shared/county/import/propose-import.ts";
import type { ImportReading } from "../../../shared/county/import/reading.ts";
import {
  claimsOf,
  findClaim,
  gapsFolder,
  given,
  loadSheets,
  qingheFolder,
  threeFiles,
  year,
} from "./workbooks.ts";

const counties = {
  qinghe: { code: "410999", name: "青禾县" },
  gaps: { code: "410998", name: "青渡县" },
} as const;

async function schoolWorkbooks(folder: string): Promise<GivenFile[]> {
  const names = await readdir(join(folder, "教基"));
  return names.map((name) => given(join(folder, "教基", name)));
}

function propose(read: ImportReading, county: CountyYear["county"], known?: CountyYear) {
  return proposeImport({ year, county, read, known, otherYears: [] });
}

describe.each([
  { name: "青禾县", folder: qingheFolder, county: counties.qinghe, rows: 183, claims: [37, 7036, 3116] },
  { name: "青渡县", folder: gapsFolder, county: counties.gaps, rows: 27, claims: [36, 1075, 453] },
])("the three workbooks of $name", ({ folder, county, rows, claims }) => {
  test("are read without a single finding", async () => {
    const read = await readFiles(threeFiles(folder), { year });
    expect(read.files.map((file) => [file.fileName, file.forms, file.findings])).toEqual([
      ["县级采集表_2025.xlsx", ["countyForm"], []],
      ["教育事业统计综合表_2025.xlsx", ["wideTable"], []],
      ["补充采集表_2025.xlsx", ["supplementForm"], []],
    ]);
    expect(read.files.map((file) => file.claims.length)).toEqual(claims);
    expect(read.files.map((file) => file.rosterCodes.length)).toEqual([0, rows, 0]);
  });

  test("give one claim for every filled cell of the wide table but the codes", async () => {
    const [sheet] = await loadSheets(join(folder, "教育事业统计综合表_2025.xlsx"));
    const filled = sheet?.rows
      .slice(4)
      .flatMap((row) => row.slice(1))
      .filter((value) => value !== null && value !== "");
    const read = await readFiles(threeFiles(folder).slice(0, 1), { year });
    expect(claimsOf(read)).toHaveLength(filled?.length ?? 0);
  });

  test("propose every school as new, with nothing to refuse or confirm", async () => {
    const read = await readFiles(threeFiles(folder), { year });
    const proposal = propose(read, county);
    expect(importDecision(proposal)).toBe("ready");
    expect(proposal.schools.added).toHaveLength(rows);
    expect(proposal.schools.matched).toEqual([]);
    expect(proposal.findings).toEqual([]);
    expect(proposal.claims.filter(({ accept }) => accept)).toHaveLength(proposal.added);
  });

  test("and the schools' own workbooks agree with them", async () => {
    const read = await readFiles([...threeFiles(folder), ...(await schoolWorkbooks(folder))], { year });
    const proposal = propose(read, county);
    expect(proposal.findings.map(({ severity, code }) => `${severity}:${code}`)).toEqual([
      "note:attached-included",
    ]);
    expect(proposal.schools.added).toHaveLength(rows);
  });
});

test.each([
  ["school:2141000951", "schoolName", "万元第二小学", "B5", "万元第二小学"],
  ["school:2141000951", "kind", "小学", "C5", "小学"],
  ["school:2141900001", "counted", "false", "G6", "0"],
  ["school:2141900001", "parentCode", "2141000951", "H6", "2141000951"],
  ["school:2141000951", "teachingArea", "2157.88", "BJ5", "2157.88"],
  ["school:2141000951", "equipmentValue", "98.01", "BN5", "98.01"],
  ["section:2141000951:primary", "pupils", "399", "AE5", "399"],
  ["section:2141000951:primary", "classes36To40", "11", "M5", "11"],
  ["section:2141000951:primary", "degreeBelow", "2", "AS5", "2"],
  ["section:2141000951:primary", "artTeachers", "0", "AU5", "0"],
  ["section:2141000951:primary", "keyTeachers", "4", "AX5", "4"],
])("青禾县 %s %s is %s in %s", async (subject, field, value, cell, raw) => {
  const read = await readFiles(threeFiles(qingheFolder).slice(0, 1), { year });
  const claim = findClaim(claimsOf(read), subject, field);
  expect(factText(claim.fact)).toBe(value);
  expect(claim.raw).toBe(raw);
  expect(claim.source).toMatchObject({ form: "wideTable", sheet: "中小学校综合表", cell });
  expect(claim.source).toHaveProperty("sha256", expect.stringMatching(/^[0-9a-f]{64}$/));
});

test.each([
  ["school:2141000951", "musicRooms", '[{"area":"86"},{"area":"96"}]', "学校补充", "H2"],
  ["school:2141000988", "artRooms", "[]", "学校补充", "I3"],
  ["school:2141001025", "denseUrban", "true", "学校补充", "E4"],
  ["school:2141001025", "extraSportsArea", "620.5", "学校补充", "F4"],
  ["section:2141000951:primary", "maxClassSize", "37", "学段补充", "D2"],
  ["county", "population", "43.26", "县级数据", "B2"],
  ["county", "teacherPay", "98760.5", "县级数据", "B14"],
  ["county", "rotationKeyMoved", "77", "县级数据", "B18"],
  ["county", "surveyValidParents", "335", "社会认可度", "C3"],
])("青禾县 %s %s is %s in %s!%s", async (subject, field, value, sheet, cell) => {
  const claims = claimsOf(await readFiles(threeFiles(qingheFolder), { year }));
  const claim = findClaim(claims, subject, field);
  expect(factText(claim.fact)).toBe(value);
  expect(claim.source).toMatchObject({ sheet, cell });
});

test("质量监测 is one list of six subjects with level, rate and year", async () => {
  const claims = claimsOf(await readFiles(threeFiles(qingheFolder), { year }));
  const { fact } = findClaim(claims, "county", "monitoring");
  const rows: unknown = fact.state === "value" && fact.value.type === "list" ? fact.value.rows : undefined;
  expect(rows).toHaveLength(6);
  expect(rows).toContainEqual({ subject: "语文", level: "Ⅲ", differenceRate: "0.121", year: "2024" });
});

test("a school of two stages and of 高中 is read from its own workbook by labels", async () => {
  const files = (await schoolWorkbooks(qingheFolder)).filter(({ name }) => name.startsWith("3441007574"));
  const read = await readFiles(files, { year });
  const claims = claimsOf(read);
  const value = (subject: string, field: string) => factText(findClaim(claims, subject, field).fact);
  expect(read.files[0]?.years.map(({ said }) => said)).toEqual(Array.from({ length: 12 }, () => 2025));
  expect(value("school:3441007574", "kind")).toBe("十二年一贯制学校");
  expect(value("school:3441007574", "seniorPupils")).toBe("295");
  expect(value("section:3441007574:primary", "grades")).toBe("6");
  expect(value("section:3441007574:junior", "grades")).toBe("3");
  expect(value("section:3441007574:junior", "classes41To45")).toBe("13");
  expect(value("section:3441007574:junior", "musicTeachers")).toBe("2");
  expect(value("school:3441007574", "equipmentValue")).toBe("609.27");
  expect(findClaim(claims, "school:3441007574", "teachingArea").source).toMatchObject({ cell: "F10" });
});

test("the order in which files are given changes nothing", async () => {
  const files = [...threeFiles(gapsFolder), ...(await schoolWorkbooks(gapsFolder))];
  const describeOrder = async (order: readonly GivenFile[]) =>
    JSON.stringify(describeProposal(propose(await readFiles(order, { year }), counties.gaps)));
  const first = await describeOrder(files);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
      expect(await describeOrder(order)).toBe(first);
    }),
    { numRuns: 5 },
  );
});

test("a blank cell makes no claim and is no zero", async () => {
  const claims = claimsOf(await readFiles(threeFiles(gapsFolder), { year }));
  const fields = claims.filter(({ subject }) => subject === "county").map(({ field }) => field);
  expect(fields).not.toContain("civilPay");
  expect(() => findClaim(claims, "school:2143001102", "indoorSportsArea")).toThrow("no claim");
});
