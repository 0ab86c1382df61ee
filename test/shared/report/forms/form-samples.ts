import type { CountyYear, SchoolYear } from "../../../../shared/county/county-year.ts";
import { integer } from "../../../../shared/county/exact/rational.ts";
import { listFact, numberFact, textFact } from "../../../../shared/county/fact.ts";
import type { TableCell } from "../../../../shared/report/document/table.ts";
import type { FormSheet } from "../../../../shared/report/forms/form-sheet.ts";
import { fullQinghe, qinghe } from "../sample-evaluations.ts";

/** Names that people, files and spreadsheets make of schools. */
export const hostileNames = [
  '=HYPERLINK("http://example.com","点我")小学',
  "@希望小学",
  "-3+4小学",
  "#N/A小学",
  "𠮷野𪚥小学",
  "㐂<b>&amp;\"'小学",
  "两行\n名称小学",
  "　前后空格　小学　",
  "青禾县青禾镇青禾街道青禾社区青禾新村第一希望寄宿制九年一贯制中心实验学校".repeat(3),
];

function renamed(school: SchoolYear, name: string | undefined): SchoolYear {
  if (name === undefined) return school;
  return { ...school, facts: new Map([...school.facts, ["schoolName", textFact(name)]]) };
}

function isPrimary({ facts }: SchoolYear): boolean {
  const kind = facts.get("kind");
  const counted = facts.get("counted");
  const attached = counted?.state === "value" && counted.value.type === "boolean" && !counted.value.boolean;
  return !attached && kind?.state === "value" && kind.value.type === "text" && kind.value.text === "小学";
}

const renamedCodes = qinghe.schools
  .filter(isPrimary)
  .slice(0, hostileNames.length)
  .map(({ code }) => code);

/** 青禾县 with some schools named in every way that has ever gone wrong. */
export const hostileCounty: CountyYear = {
  ...qinghe,
  county: { ...qinghe.county, name: "=青禾/县:*?" },
  schools: qinghe.schools.map((school) => renamed(school, hostileNames[renamedCodes.indexOf(school.code)])),
};

function withoutJunior(school: SchoolYear): SchoolYear {
  const { primary } = school.sections;
  return { ...school, sections: primary ? { primary } : {} };
}

/** 青禾县 with nothing left open that 申报表 prints. */
export const completeCounty: CountyYear = {
  ...fullQinghe,
  schools: fullQinghe.schools.map((school) => ({
    ...school,
    sections: Object.fromEntries(
      Object.entries(school.sections).map(([stage, facts]) => [
        stage,
        new Map([...facts, ["staffTotal", numberFact(integer(30))] as const]),
      ]),
    ),
  })),
};

/** 小学 alone: no school of the county has a 初中. */
export const noJunior: CountyYear = {
  ...fullQinghe,
  schools: fullQinghe.schools.filter(isPrimary).map(withoutJunior),
};

export const twoSchools: CountyYear = { ...noJunior, schools: noJunior.schools.slice(0, 2) };

/** 400 schools: those of 青禾县 again under other codes. */
export const fourHundred: CountyYear = {
  ...qinghe,
  schools: Array.from({ length: 400 }, (_, index): SchoolYear => {
    const school = qinghe.schools[index % qinghe.schools.length];
    if (!school) throw new Error("青禾县 has no schools");
    return { ...school, code: String(3_000_000_000 + index) };
  }),
};

/** Schools by name and kind, and nothing else known of them or of the county. */
export const allMissing: CountyYear = {
  ...qinghe,
  facts: new Map(),
  schools: qinghe.schools.map(({ code, facts }) => ({
    code,
    facts: new Map(
      [...facts].filter(([field]) => ["schoolName", "kind", "counted", "parentCode"].includes(field)),
    ),
    sections: {},
  })),
};

export const noSchools: CountyYear = { ...qinghe, facts: new Map(), schools: [] };

/** A county so large that the digits fill the columns of 表Ⅰ. */
export const largeCounty: CountyYear = {
  ...qinghe,
  facts: new Map([
    ...qinghe.facts,
    ["population", numberFact(integer(213))],
    ["gdpPerCapita", numberFact(integer(256_789))],
  ]),
};

export function cellsOf({ table }: FormSheet): readonly TableCell[] {
  return table.rows.flat();
}

/** 语文 monitored twice. */
export const monitoredTwice: CountyYear = {
  ...qinghe,
  facts: new Map([
    ...qinghe.facts,
    [
      "monitoring",
      listFact([
        { subject: "语文", level: "Ⅲ", differenceRate: "0.12", year: "2022" },
        { subject: "语文", level: "Ⅱ", differenceRate: "0.16", year: "2025" },
      ]),
    ],
  ]),
};
