import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A pdf that LibreOffice made of one of our files, with what poppler reads from it. */
export interface PrintedFile {
  /** Lines of each page, in reading order. */
  readonly pages: readonly (readonly string[])[];
  /** Size of each page in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly words: (page: number) => readonly PrintedWord[];
}

/** A word and its box in points from the top left of the page. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Converts a file of ours with LibreOffice in a profile of its own, so that nothing of the machine's joins in. */
export function printWithOffice(bytes: Uint8Array, extension: "docx" | "xlsx" = "docx"): PrintedFile {
  const folder = mkdtempSync(join(tmpdir(), "youjun-office-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(profile);
    const file = join(folder, `report.${extension}`);
    writeFileSync(file, bytes);
    const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, "--headless", "--convert-to", "pdf"];
    execFileSync("soffice", [...options, "--outdir", folder, file], { stdio: "pipe" });
    return readPrinted(join(folder, "report.pdf"), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPrinted(pdf: string, folder: string): PrintedFile {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1e8 });
  const boxes = join(folder, "boxes.html");
  execFileSync("pdftotext", ["-bbox", pdf, boxes]);
  const boxPages = readFileSync(boxes, "utf8").split("<page ").slice(1);
  return {
    pages: text
      .split("\f")
      .slice(0, -1)
      .map((page) => page.split("\n").filter((line) => line.trim() !== "")),
    sizes: boxPages.map((page) => {
      const [width = 0, height = 0] = numbersOf(page, /^width="([\d.]+)" height="([\d.]+)"/);
      return { width, height };
    }),
    words: (page) => wordsOf(boxPages[page] ?? ""),
  };
}

function numbersOf(text: string, pattern: RegExp): readonly number[] {
  return (pattern.exec(text) ?? []).slice(1).map(Number);
}

const wordPattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

function wordsOf(page: string): readonly PrintedWord[] {
  return [...page.matchAll(wordPattern)].map(([, left, top, right, bottom, text = ""]) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}
