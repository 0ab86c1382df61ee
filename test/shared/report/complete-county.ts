import { fieldCatalogue } from "../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import type { CountyYear, SchoolYear } from "../../../shared/county/county-year.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import { booleanFact, type Fact, type Facts, numberFact, textFact } from "../../../shared/county/fact.ts";
import { exemplaryCounty } from "../evaluate/exemplary-county.ts";

/** Something that a field may hold; undefined for lists, which have rows of their own. */
function anyFact(field: Field): Fact | undefined {
  switch (field.type) {
    case "integer":
    case "decimal":
      return numberFact(integer(12));
    case "year":
      return numberFact(integer(2018));
    case "boolean":
      return booleanFact(true);
    case "date":
      return textFact("2015-12-05");
    case "choice":
      return textFact(field.choices?.[0] ?? "");
    case "text":
      return textFact(`${field.label}文本。`);
    case "list":
      return undefined;
  }
}

function filled(facts: Facts, level: Field["level"]): Facts {
  const own = fieldCatalogue.filter((field) => field.level === level && !facts.has(field.code));
  const added = own.flatMap((field) => {
    const fact = anyFact(field);
    return fact ? [[field.code, fact] as const] : [];
  });
  return new Map([...facts, ...added]);
}

/** Class bands and parents are left as they are: a figure invented there would contradict the others. */
function filledSchool(school: SchoolYear): SchoolYear {
  const { primary, junior } = school.sections;
  const facts = filled(school.facts, "school");
  return {
    ...school,
    facts: new Map([...facts].filter(([field]) => field !== "parentCode" && field !== "denseUrban")),
    sections: {
      ...(primary && { primary: withStaff(primary) }),
      ...(junior && { junior: withStaff(junior) }),
    },
  };
}

function withStaff(facts: Facts): Facts {
  const count = (field: string, number: number): readonly [string, Fact] => [
    field,
    facts.get(field) ?? numberFact(integer(number)),
  ];
  return new Map([...facts, count("staffTotal", 60), count("grades", 6), count("leftBehindPupils", 3)]);
}

/** A small county that meets everything and has stated everything. */
export function completeCounty(county: CountyYear = exemplaryCounty()): CountyYear {
  return {
    ...county,
    facts: filled(county.facts, "county"),
    schools: county.schools.map(filledSchool),
  };
}
