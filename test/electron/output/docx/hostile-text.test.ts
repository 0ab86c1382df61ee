import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../../../../electron/output/docx/render-docx.ts";
import { heading, paragraph, portrait, title } from "../../../../shared/report/document/blocks.ts";
import type { Document } from "../../../../shared/report/document/document.ts";
import { safeText } from "../../../../shared/report/document/safe-text.ts";
import { cell, column, table } from "../../../../shared/report/document/table.ts";
import { readDocx } from "./read-docx.ts";

const everywhere = (text: string): Document => ({
  title: text,
  sections: [
    portrait(
      title(text),
      heading(1, text),
      paragraph(text),
      table({ caption: text, unitLine: text, columns: [column(20)], rows: [[cell(text)]], notes: [text] }),
    ),
  ],
});

/** Whether XML 1.0 allows every character, and every & begins an entity. */
function isWellFormedText(xml: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
  return xml.isWellFormed() && !illegal.test(xml) && !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xml);
}

/** The text between tags is what was asked for, so no sign of it was taken for markup. */
function printedText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1] ?? "")
    .join("")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

describe("hostile text", () => {
  it.each([
    ["markup", `<w:p>&amp;"'</w:p>]]>`, `<w:p>&amp;"'</w:p>]]>`],
    ["control characters", "青\u0000禾\u0007县\u001b", "青�禾�县�"],
    ["lone surrogates", "青\ud800禾\udc00", "青�禾�"],
    ["noncharacters", "\ufffe青\uffff", "�青�"],
    ["overrides of direction", "\u202e青禾\u202c", "�青禾�"],
    ["emoji and rare characters", "😀𠮷㐂", "😀𠮷㐂"],
    ["a very long name", "学".repeat(5000), "学".repeat(5000)],
    ["line ends", "青\r\n禾\n县", "青禾县"],
    ["nothing", "", ""],
  ])("%s is printed safely", async (_, text, printed) => {
    const parts = await readDocx(await renderDocx(everywhere(text), { date: "2026-03-05" }));
    for (const [name, xml] of parts) expect(isWellFormedText(xml), name).toBe(true);
    expect(printedText(parts.get("word/document.xml") ?? "")).toBe(printed.repeat(7));
  });

  it("is never lost but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const safe = safeText(text);
        expect(isWellFormedText(safe.replaceAll("&", "&amp;"))).toBe(true);
        expect(safe).toHaveLength(text.length);
      }),
    );
  });
});
