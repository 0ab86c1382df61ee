import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { CellSource, Claim } from "../../../../shared/county/claim.ts";
import type { CountyYear, SchoolYear } from "../../../../shared/county/county-year.ts";
import type { Fact } from "../../../../shared/county/fact.ts";
import type { ImportQuestion } from "../../../../shared/county/import/proposal.ts";
import { readValue } from "../../../../shared/county/import/read-value.ts";
import type { FileReading, ImportReading } from "../../../../shared/county/import/reading.ts";
import { stages } from "../../../../shared/county/stage.ts";
import {
  countySubject,
  type SubjectKey,
  schoolSubject,
  sectionSubject,
} from "../../../../shared/county/subject.ts";

export const year = 2025;
export const county = { code: "410999", name: "青禾县" };

/** Code of the school with that number: 2141000001 … */
export function code(number: number): string {
  return `21410${String(number).padStart(5, "0")}`;
}

/** A figure as text: "school:… field value", the way a cell states it. */
export type Figure = readonly [subject: SubjectKey, field: string, text: string];

export function ofSchool(number: number, field: string, text: string): Figure {
  return [schoolSubject(code(number)), field, text];
}

export function ofPrimary(number: number, field: string, text: string): Figure {
  return [sectionSubject(code(number), "primary"), field, text];
}

export function ofCounty(field: string, text: string): Figure {
  return [countySubject, field, text];
}

export function factOfText(field: string, text: string): Fact {
  const { fact } = readValue(fieldOf(field), { type: "text", text }, { year });
  if (!fact) throw new Error(`${field}: ${text}`);
  return fact;
}

/** A file whose figures stand in A1, A2, … of one sheet. */
export function file(
  name: string,
  form: CellSource["form"],
  figures: readonly Figure[],
  more: Partial<FileReading> = {},
): FileReading {
  const sha256 = name;
  const claims = figures.map(
    ([subject, field, text], index): Claim => ({
      year,
      subject,
      field,
      fact: factOfText(field, text),
      raw: text,
      source: { type: "cell", form, sha256, fileName: name, sheet: "表", cell: `A${index + 1}` },
    }),
  );
  return {
    fileName: name,
    sha256,
    forms: [form],
    counties: [],
    years: [],
    rosterCodes: [],
    findings: [],
    claims,
    ...more,
  };
}

export function together(...files: FileReading[]): ImportReading {
  return { year, files };
}

export function countyYear(figures: readonly Figure[], ofYear = year): CountyYear {
  const facts = new Map<string, Map<string, Fact>>();
  for (const [subject, field, text] of figures) {
    const known = facts.get(subject) ?? new Map<string, Fact>();
    facts.set(subject, known.set(field, factOfText(field, text)));
  }
  const codes = new Set(
    [...facts.keys()].map((subject) => subject.split(":")[1]).filter((each) => each !== undefined),
  );
  const schools = [...codes].map((each): SchoolYear => {
    const sections = stages.flatMap((stage) => {
      const known = facts.get(sectionSubject(each, stage));
      return known ? [[stage, known] as const] : [];
    });
    return {
      code: each,
      facts: facts.get(schoolSubject(each)) ?? new Map(),
      sections: Object.fromEntries(sections),
    };
  });
  return { county, year: ofYear, facts: facts.get(countySubject) ?? new Map(), schools };
}

export function question(read: ImportReading, more: Partial<ImportQuestion> = {}): ImportQuestion {
  return { year, county, read, known: undefined, otherYears: [], ...more };
}
