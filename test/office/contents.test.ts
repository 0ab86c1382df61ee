import { describe, expect, it } from "vitest";
import { renderDocx } from "../../electron/output/docx/render-docx.ts";
import type { Document } from "../../shared/report/document/document.ts";
import { layoutDocument } from "../../shared/report/layout/layout-document.ts";
import { selfEvaluation } from "../../shared/report/self-evaluation.ts";
import { hostileDocuments } from "../shared/report/layout/hostile-documents.ts";
import { judged, qinghe } from "../shared/report/sample-evaluations.ts";
import { type PrintedFile, printWithOffice } from "./office.ts";

const date = "2026-03-05";

/** A page without spaces, so that letters set apart can be searched; its own number stands alone in a line. */
function pageText(lines: readonly string[]): string {
  return lines.join("").replace(/\s/g, "");
}

/** `text…… 12` as LibreOffice printed the entry, wherever the entry broke its line. */
function printedEntry(contents: string, text: string): number | undefined {
  const from = contents.indexOf(text.replace(/\s/g, ""));
  const number = /^\.*(\d+)/.exec(contents.slice(from + text.replace(/\s/g, "").length))?.[1];
  return from < 0 || number === undefined ? undefined : Number(number);
}

/** Checks every entry against the page that carries its heading; answers how many there were. */
function checkContents(document: Document, printed: PrintedFile): number {
  const { contents, pages } = layoutDocument(document);
  const texts = printed.pages.map(pageText);
  const firstNumbered = pages.findIndex(({ number }) => number !== undefined);
  const table = texts.slice(0, firstNumbered).join("");
  for (const { text, page, index } of contents) {
    const heading = text.replace(/^附件\d+/, "").replace(/\s/g, "");
    expect(printedEntry(table, text), text).toBe(page);
    expect(texts[index], `${text} on page ${index + 1}`).toContain(heading.slice(0, 12));
  }
  return contents.length;
}

describe("the report of 181 schools in LibreOffice", async () => {
  const document = selfEvaluation(judged(qinghe), { date });
  const printed = printWithOffice(await renderDocx(document, { date }));

  it("has the pages that were counted", () => {
    expect(printed.pages).toHaveLength(layoutDocument(document).pages.length);
  });

  it("has every heading on the page that its contents name", () => {
    expect(checkContents(document, printed)).toBeGreaterThan(25);
  });

  it("prints the codes of items in one line", () => {
    const lines = printed.pages.flat();
    expect(lines.filter((line) => /A\d-\s*$/.test(line))).toEqual([]);
    expect(lines.join("\n").match(/A3-7/g)?.length).toBeGreaterThan(3);
  });
});

describe("hostile documents in LibreOffice", async () => {
  const printed = printWithOffice(await renderDocx(hostileDocuments, { date }));
  const laid = layoutDocument(hostileDocuments);

  it("have the pages that were counted, upright and across", () => {
    const shape = printed.sizes.map(({ width, height }) => (width > height ? "landscape" : "portrait"));
    expect(laid.pages.map(({ orientation }) => orientation)).toEqual(shape);
  });

  it("have every heading on the page that its contents name", () => {
    expect(checkContents(hostileDocuments, printed)).toBeGreaterThan(100);
  });

  it("begin and end every page with the words that were laid out there", () => {
    for (const [index, { items, number }] of laid.pages.entries()) {
      const words = items.flatMap((item) => {
        const lines = item.kind === "cell" ? item.lines : item.kind === "line" ? [item] : [];
        return lines.flatMap(({ stretches, leader = "" }) => [...stretches.map(({ text }) => text), leader]);
      });
      const expected = letters([...words, String(number ?? "")].join(""));
      expect(letters(pageText(printed.pages[index] ?? [])), `page ${index + 1}`).toBe(expected);
    }
  });
});

/**
 * The letters of a page in an order that does not depend on how columns are read, without the punctuation that
 * hangs beyond the margin, which poppler sometimes loses.
 */
function letters(text: string): string {
  return [...text.replace(/[\s.—，。：；、]/g, "")].sort().join("");
}
