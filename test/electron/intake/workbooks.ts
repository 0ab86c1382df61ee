import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { type CellValue, type MergeRange, readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll } from "vitest";
import { ZipFile } from "yazl";
import { type GivenFile, readFiles } from "../../../electron/intake/read-files.ts";
import { startWorkbookOpener, type WorkbookOpener } from "../../../electron/intake/workbook/open-workbook.ts";
import type { Claim } from "../../../shared/county/claim.ts";
import type { Finding } from "../../../shared/county/finding.ts";
import { factText } from "../../../shared/county/import/known-facts.ts";
import type { FileReading, ImportReading } from "../../../shared/county/import/reading.ts";

export const qingheFolder = fileURLToPath(new URL("../../../build/sample-county/", import.meta.url));
export const gapsFolder = fileURLToPath(new URL("../../fixtures/gaps-2025/", import.meta.url));

export const year = 2025;

export function given(path: string): GivenFile {
  return { path, name: basename(path) };
}

/** The three workbooks of a sample county. */
export function threeFiles(folder: string): GivenFile[] {
  return ["教育事业统计综合表", "补充采集表", "县级采集表"].map((name) =>
    given(join(folder, `${name}_2025.xlsx`)),
  );
}

export interface PlainSheet {
  name: string;
  rows: CellValue[][];
  merges: MergeRange[];
}

export async function loadSheets(path: string): Promise<PlainSheet[]> {
  const workbook = await readXlsx(await readFile(path));
  return workbook.sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges: [...merges] }));
}

/** A folder of its own for the files of one test file, gone afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "youjun-intake-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function writeSheets(path: string, sheets: readonly PlainSheet[]): Promise<GivenFile> {
  await writeFile(path, await writeXlsx({ sheets: sheets.map((sheet) => ({ ...sheet })) }));
  return given(path);
}

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';
const relations = (targets: readonly (readonly [string, string, string])[]) =>
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  targets
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("") +
  "</Relationships>";
const workbookXml =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>' +
  '<sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>';
/** Style 1 is a percentage, style 2 a date. */
const stylesXml =
  '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/>' +
  '<xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';

export function sheetXml(inside: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`;
}

async function zipTo(path: string, fill: (zip: ZipFile) => void): Promise<GivenFile> {
  const zip = new ZipFile();
  fill(zip);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return given(path);
}

/** A zip of the given parts. */
export function writeZip(path: string, parts: Readonly<Record<string, string | Buffer>>): Promise<GivenFile> {
  return zipTo(path, (zip) => {
    for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  });
}

/** The parts of a workbook with one sheet of raw XML. */
export function workbookParts(sheet: string): Record<string, string> {
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml,
    "xl/worksheets/sheet1.xml": sheet,
  };
}

export { zipTo };

afterAll(() => opener?.close());

let opener: WorkbookOpener | undefined;

/** Reads one file with an opener that stays warm for the tests of one file. */
export async function readOne(file: GivenFile): Promise<FileReading> {
  opener ??= startWorkbookOpener();
  const { files } = await readFiles([file], { year, opener });
  const [reading] = files;
  if (!reading) throw new Error("no reading");
  return reading;
}

export function claimsOf(reading: ImportReading): Claim[] {
  return reading.files.flatMap((file) => file.claims);
}

/** subject field = value, sorted: what the files say, apart from where they say it. */
export function figures(claims: readonly Claim[]): string[] {
  return claims.map(({ subject, field, fact }) => `${subject} ${field} = ${factText(fact)}`).sort();
}

export function findClaim(claims: readonly Claim[], subject: string, field: string): Claim {
  const claim = claims.find((each) => each.subject === subject && each.field === field);
  if (!claim) throw new Error(`no claim on ${subject} ${field}`);
  return claim;
}

export function codes(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ severity, code }) => `${severity}:${code}`))].sort();
}

export function errorCodes(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}
