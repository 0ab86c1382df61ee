import { numberOf } from "../fact.ts";
import type { Finding } from "../finding.ts";
import { parseSubject } from "../subject.ts";
import { matchCounty } from "./county-name.ts";
import { findingAt, type Issue } from "./import-finding.ts";
import { factLookup, sameFact } from "./known-facts.ts";
import type { ImportQuestion } from "./proposal.ts";
import type { FileReading, Statement } from "./reading.ts";

/** A file of which more figures than this equal another year's is probably of that year. */
const alikePercent = 90;
/** Below this many figures being alike says nothing. */
const fewestFigures = 20;

const checkFile = "请确认选对了文件";

function at(file: FileReading, { sheet, cell }: Statement<unknown>, issue: Issue): Finding {
  return findingAt({ file: file.fileName, sheet, cell }, issue);
}

function confirm(file: FileReading, code: Issue["code"], problem: string, remedy: string): Finding {
  return findingAt({ file: file.fileName }, { severity: "confirm", code, problem, remedy });
}

/** 文件写明的年份. Throughout the file it has to be the year that is imported. */
function yearFindings(question: ImportQuestion, file: FileReading): Finding[] {
  const wrong = file.years.find((statement) => statement.said !== question.year);
  if (!wrong) return [];
  const problem = `此文件写明是${wrong.said}年的，正在导入的是${question.year}年`;
  return [at(file, wrong, { severity: "error", code: "other-year", problem, remedy: checkFile })];
}

function countyFindings(question: ImportQuestion, file: FileReading): Finding[] {
  const { county } = question;
  const matches = file.counties.map((statement) => ({
    statement,
    match: matchCounty(statement.said, county.name),
  }));
  const other = matches.find(({ match }) => match === "other")?.statement;
  if (other) {
    const problem = `此文件写明是“${other.said}”的，当前工作区是${county.name}`;
    return [at(file, other, { severity: "error", code: "other-county", problem, remedy: checkFile })];
  }
  const unsure = matches.find(({ match }) => match === "unsure")?.statement;
  if (!unsure || matches.some(({ match }) => match === "same") || isOfRoster(question, file)) return [];
  const problem = `此文件写的是“${unsure.said}”，不能判断是否属于${county.name}`;
  const remedy = `确属${county.name}的，请确认后导入`;
  return [at(file, unsure, { severity: "confirm", code: "county-unsure", problem, remedy })];
}

function schoolsOf(file: FileReading): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { subject } of file.claims) {
    const parsed = parseSubject(subject);
    if (parsed && parsed.level !== "county") codes.add(parsed.school);
  }
  return codes;
}

interface KnownSchools {
  readonly roster: number;
  readonly inFile: number;
  readonly known: number;
}

function countKnown(question: ImportQuestion, file: FileReading): KnownSchools {
  const years = question.known ? [question.known, ...question.otherYears] : question.otherYears;
  const roster = new Set(years.flatMap((year) => year.schools.map((school) => school.code)));
  const codes = [...schoolsOf(file)];
  const known = codes.filter((code) => roster.has(code)).length;
  return { roster: roster.size, inFile: codes.length, known };
}

/** Half of the file's schools are in the roster: then a city in its title is the county's own. */
function isOfRoster(question: ImportQuestion, file: FileReading): boolean {
  const { inFile, known } = countKnown(question, file);
  return inFile > 0 && known * 2 >= inFile;
}

function unknownSchools(question: ImportQuestion, file: FileReading): Finding[] {
  const { roster, inFile, known } = countKnown(question, file);
  if (roster === 0 || inFile === 0 || known * 2 >= inFile) return [];
  const problem = `此文件没有写明县名，其中${inFile}所学校只有${known}所在名册中`;
  const remedy = `确属${question.county.name}的，请确认后导入`;
  return [confirm(file, "schools-unknown", problem, remedy)];
}

function figuresOfOtherYears(question: ImportQuestion, file: FileReading): Finding[] {
  const figures = file.claims.filter((claim) => numberOf(claim.fact) !== undefined);
  if (figures.length < fewestFigures) return [];
  for (const other of question.otherYears) {
    const lookup = factLookup(other);
    const alike = figures.filter((claim) => sameFact(lookup(claim.subject, claim.field), claim.fact)).length;
    if (alike * 100 > figures.length * alikePercent) {
      const problem = `此文件没有写明年份，${figures.length}个数中有${alike}个与${other.year}年相同`;
      const remedy = `确为${question.year}年数据的，请确认后导入`;
      return [confirm(file, "figures-of-other-year", problem, remedy)];
    }
  }
  return [];
}

/**
 * Whether each file is of this county and this year: another one stated refuses it; where nothing is stated
 * and the figures speak against it, a person decides.
 */
export function identityFindings(question: ImportQuestion): Finding[] {
  return question.read.files.flatMap((file) => [
    ...yearFindings(question, file),
    ...countyFindings(question, file),
    ...(file.counties.length === 0 ? unknownSchools(question, file) : []),
    ...(file.years.length === 0 ? figuresOfOtherYears(question, file) : []),
  ]);
}
