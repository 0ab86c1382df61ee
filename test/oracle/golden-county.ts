/** The seven made-up schools of test/fixtures/golden-test.json (rules.md §7) as a CountyYear. */
import type { CountyYear, SchoolYear } from "../../shared/county/county-year.ts";
import { booleanFact, type Fact, type Facts, numberFact, textFact } from "../../shared/county/fact.ts";
import type { SchoolKind, Stage } from "../../shared/county/stage.ts";
import golden from "../fixtures/golden-test.json" with { type: "json" };
import { fraction } from "./fraction.ts";

type GoldenSchool = (typeof golden.schools)[number];
type GoldenTeachers = NonNullable<GoldenSchool["tP"]>;

const kinds: Readonly<Record<string, SchoolKind>> = {
  小学: "小学",
  教学点: "教学点",
  九年一贯制: "九年一贯制学校",
  初中: "初级中学",
  完全中学: "完全中学",
};

/** The keys of a section's teachers in the file → field codes. */
const teacherFields: Readonly<Record<keyof GoldenTeachers, string>> = {
  phd: "degreeDoctor",
  ma: "degreeMaster",
  ba: "degreeBachelor",
  zk: "degreeCollege",
  bb: "keyTeachers",
  pe: "peTeachers",
  mu: "musicTeachers",
  ar: "fineArtTeachers",
  ys: "artTeachers",
  walk: "visitingPeArtTeachers",
};

function number(value: number | string): Fact {
  return numberFact(fraction(value));
}

function sectionFacts(pupils: number, teachers: GoldenTeachers): Facts {
  const facts = new Map<string, Fact>([["pupils", number(pupils)]]);
  for (const [key, field] of Object.entries(teacherFields)) {
    facts.set(field, number(teachers[key as keyof GoldenTeachers]));
  }
  return facts;
}

function goldenSchool(school: GoldenSchool): SchoolYear {
  const kind = kinds[school.type];
  if (!kind) throw new Error(`${school.type} is no kind of school`);
  const facts = new Map<string, Fact>([
    ["schoolName", textFact(school.name)],
    ["kind", textFact(kind)],
    ["sponsor", textFact("7")],
    // Every school is rural, so that the 60 pupils of S3 fulfil the waiver of A1-3 (settled reading 5).
    ["locale", textFact("220")],
    ["counted", booleanFact(true)],
    ["denseUrban", booleanFact(false)],
    ["seniorPupils", number(school.H)],
    ["teachingArea", number(school.teach)],
    ["indoorSportsArea", number(school.indoor)],
    ["sportsFieldArea", number(school.field)],
    ["equipmentValue", number(school.eq)],
    ["multimediaRooms", number(school.mm)],
  ]);
  const sections: Partial<Record<Stage, Facts>> = {};
  if (school.tP) sections.primary = sectionFacts(school.P, school.tP);
  if (school.tJ) sections.junior = sectionFacts(school.J, school.tJ);
  return { code: school.id, facts, sections };
}

/** 资源配置 facts of the golden file; the other items have none. Codes are the file's ids S1 … S7. */
export function goldenCounty(): CountyYear {
  return {
    county: { code: "410999", name: "样本县" },
    year: 2025,
    facts: new Map(),
    schools: golden.schools.map(goldenSchool),
  };
}
