import { createHash } from "node:crypto";
import type { CallAnswer, CallInput } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { textOf } from "../../shared/county/fact.ts";
import type { TableMapping } from "../../shared/county/import/any-table/mapping.ts";
import { fits, mappingOf, proposeTable } from "../../shared/county/import/any-table/propose-table.ts";
import {
  type KnownSchool,
  type SchoolNames,
  schoolNames,
} from "../../shared/county/import/any-table/school-names.ts";
import { rawText } from "../../shared/county/import/cell-content.ts";
import type { GivenFile } from "../intake/read-files.ts";
import { columnLetters } from "../intake/workbook/cell-name.ts";
import { openWorkbook } from "../intake/workbook/open-workbook.ts";
import type { Sheet } from "../intake/workbook/sheet.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Handlers, StagedFile } from "./service/handler.ts";
import type { Session } from "./session.ts";

type Look = CallAnswer<"intake.table">;
type Proposal = NonNullable<Look["proposal"]>;

/** Rows that a page shows for choosing the head; what lies below is told by samples. */
const shownRows = 30;
const longestShown = 60;

/** Every school that any year knows, by its latest name; this year's roster comes first. */
function knownSchools(workspace: Workspace, year: number): readonly KnownSchool[] {
  const years = [...workspace.years()].sort((left, right) => right - left);
  const ordered = [...years.filter((each) => each === year), ...years.filter((each) => each !== year)];
  const schools = new Map<string, { name: string; kind: string | undefined; names: string[] }>();
  for (const each of ordered) {
    for (const { code, facts } of workspace.readCountyYear(each).schools) {
      const [name, kind] = ["schoolName", "kind"].map((field) => {
        const fact = facts.get(field);
        return fact && textOf(fact);
      });
      const known = schools.get(code);
      if (!known) schools.set(code, { name: name ?? "", kind, names: [] });
      else if (name !== undefined && name !== known.name) known.names.push(name);
    }
  }
  return [...schools].map(([code, { name, kind, names }]) => ({ code, name, kind, formerNames: names }));
}

function namesIn(workspace: Workspace, year: number): SchoolNames {
  return schoolNames(knownSchools(workspace, year), workspace.county.name);
}

interface TablesGiven {
  readonly year: number;
  readonly tables: CallInput<"intake.propose">["tables"];
  readonly stagedFile: (handle: string) => StagedFile;
}

/** The files of a call, each with the mapping that it is to be read by where there is one. */
export function withTables(
  workspace: Workspace,
  files: readonly string[],
  { year, tables = [], stagedFile }: TablesGiven,
): readonly GivenFile[] {
  if (tables.length === 0) return files.map(stagedFile);
  const names = namesIn(workspace, year);
  const mappings = new Map(tables.map(({ file, mapping }) => [file, mapping]));
  return files.map((handle) => {
    const { path, name } = stagedFile(handle);
    const mapping = mappings.get(handle);
    return mapping ? { path, name, table: { mapping, names } } : { path, name };
  });
}

async function sheetsOf({ path, name }: StagedFile): Promise<readonly Sheet[]> {
  const opened = await openWorkbook(path);
  if (opened.type === "refused") {
    const { problem, remedy } = opened.refusal;
    throw new ContractError("refused", { message: `“${name}”：${problem}。`, remedy: `${remedy}。` });
  }
  const sheets = opened.sheets.filter(({ hidden, rowCount }) => !hidden && rowCount > 0);
  if (sheets.length > 0) return sheets;
  throw new ContractError("refused", { message: `“${name}”里没有可读的表。`, remedy: "请确认选对了文件。" });
}

function usefulness(sheet: Sheet, names: SchoolNames): number {
  const proposal = proposeTable(sheet, { names });
  if (!proposal?.key) return 0;
  return 1 + proposal.columns.filter(({ field }) => field !== undefined).length;
}

function chosenSheet(sheets: readonly Sheet[], name: string | undefined, names: SchoolNames): Sheet {
  const wanted = sheets.find((sheet) => sheet.name === name);
  if (wanted) return wanted;
  if (name !== undefined) {
    throw new ContractError("notFound", { message: `文件里没有“${name}”这张表。`, remedy: "请重新选择。" });
  }
  const scored = sheets.map((sheet) => ({ sheet, score: usefulness(sheet, names) }));
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
  return best.sheet;
}

function shownCells(sheet: Sheet): string[][] {
  return Array.from({ length: Math.min(shownRows, sheet.rowCount) }, (_row, row) =>
    Array.from({ length: sheet.columnCount }, (_column, column) =>
      rawText(sheet.cell(row, column)).trim().slice(0, longestShown),
    ),
  );
}

const placeOf = ({ code, name }: KnownSchool) => ({ code, name });

function describe(
  proposed: NonNullable<ReturnType<typeof proposeTable>>,
  others: readonly Sheet[],
): Proposal {
  const { head, key, stage, columns, schools, leftOut, asked, heads } = proposed;
  const mapping = mappingOf(proposed);
  return {
    head,
    key: key
      ? { column: key.column.column, path: key.column.path, shown: key.column.shown, kind: key.kind }
      : null,
    stage: stage ?? null,
    columns: columns.map(({ column, how, field, stage: of, unit, strangeUnit, candidates, samples }) => ({
      column: column.column,
      letters: columnLetters(column.column),
      path: column.path,
      shown: column.shown,
      how,
      field: field?.code ?? null,
      stage: of ?? null,
      unit: unit ?? null,
      strangeUnit: strangeUnit ?? null,
      candidates: candidates.map(({ code }) => code),
      samples: [...samples],
    })),
    schools,
    leftOut: [...leftOut],
    asked: asked.flatMap(({ row, name, match }) =>
      match.how === "exact"
        ? []
        : [
            {
              row,
              name,
              how: match.how,
              code: match.code ?? null,
              candidates: match.candidates.map(placeOf),
            },
          ],
    ),
    fingerprint: createHash("sha256").update(heads).digest("hex"),
    alike: mapping ? others.filter((sheet) => fits(sheet, mapping)).map(({ name }) => name) : [],
  };
}

/** What was saved for heads like these and still fits; the one saved last where there are several. */
function savedFor(workspace: Workspace, sheet: Sheet, fingerprint: string | undefined): Look["saved"] {
  const fitting = workspace
    .listMappings()
    .filter((saved) => saved.fingerprint === fingerprint && fits(sheet, saved.mapping));
  const saved = fitting.at(-1);
  return saved ? { name: saved.name, mapping: plainMapping(saved.mapping) } : null;
}

/** The contract's arrays may be written to; the store's may not. */
function plainMapping(mapping: TableMapping): NonNullable<Look["saved"]>["mapping"] {
  return {
    ...mapping,
    columns: mapping.columns.map((each) => ({ ...each })),
    names: mapping.names.map((each) => ({ ...each })),
  };
}

/** The handlers of `intake` that are about tables which no form knows. */
export function anyTableHandlers(session: Session) {
  return {
    "intake.table": async ({ year, file, sheet: wanted, head, keyColumn }, { stagedFile }) => {
      const workspace = session.workspace();
      const staged = stagedFile(file);
      const sheets = await sheetsOf(staged);
      const known = knownSchools(workspace, year);
      const names = schoolNames(known, workspace.county.name);
      const sheet = chosenSheet(sheets, wanted, names);
      const proposed = proposeTable(sheet, { names, head, keyColumn });
      const others = sheets.filter((each) => each !== sheet);
      const proposal = proposed ? describe(proposed, others) : null;
      return {
        fileName: staged.name,
        sheets: sheets.map(({ name, rowCount, columnCount }) => ({
          name,
          rows: rowCount,
          columns: columnCount,
        })),
        sheet: sheet.name,
        rows: shownCells(sheet),
        proposal,
        saved: savedFor(workspace, sheet, proposal?.fingerprint),
        schools: known.map(placeOf),
      };
    },
    "intake.mappings": () => ({
      mappings: session
        .workspace()
        .listMappings()
        .map((saved) => ({ ...saved, mapping: plainMapping(saved.mapping) })),
    }),
    "intake.saveMapping": (saved) => {
      session.workspace().saveMapping(saved);
      return {};
    },
    "intake.removeMapping": ({ name }) => {
      session.workspace().removeMapping(name);
      return {};
    },
  } satisfies Partial<Handlers>;
}
