import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectFile } from "../../../../electron/store/attachments/inspect-file.ts";
import { temporaryFolder } from "../support.ts";

const pdf = (body: string, trailer = "") =>
  `%PDF-1.7\n${body}\nxref\n0 1\ntrailer\n<< /Root 1 0 R ${trailer}>>\nstartxref\n9\n%%EOF\n`;
const tree = "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 12 >>\nendobj";

async function inspected(name: string, content: string) {
  const path = join(temporaryFolder(), "stored");
  writeFileSync(path, Buffer.from(content, "latin1"));
  return inspectFile(path, name);
}

describe("inspectFile", () => {
  it.each([
    ["an empty file", "a.pdf", "", { flaw: "empty" }],
    ["a PDF that states its pages", "A.PDF", pdf(tree), { pages: 12 }],
    [
      "a tree of page trees",
      "a.pdf",
      pdf(`${tree}\n5 0 obj\n<</Type/Pages/Count 4>>\nendobj`),
      { pages: 12 },
    ],
    ["pages packed into streams", "a.pdf", pdf("1 0 obj\n<< /Type /ObjStm >>\nendobj"), {}],
    ["a count that belongs to something else", "a.pdf", pdf("7 0 obj\n<< /Count 9 >>\nendobj"), {}],
    ["a PDF with a password", "a.pdf", pdf(tree, "/Encrypt 9 0 R "), { flaw: "encrypted" }],
    ["a PDF that breaks off", "a.pdf", `%PDF-1.7\n${tree}`, { flaw: "damaged" }],
    ["a picture named as PDF", "a.pdf", "\xff\xd8\xff\xe0 JFIF", { flaw: "wrongType" }],
    ["a photo", "照片.JPG", "\xff\xd8\xff\xe0 JFIF", { pages: 1 }],
    ["a text named as photo", "照片.png", "hello", { flaw: "wrongType" }],
    ["a Word file with a password", "a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", { flaw: "encrypted" }],
    ["a Word file", "a.docx", "PK\x03\x04...", {}],
    ["a kind that it does not know", "音频.mp3", "ID3", {}],
    ["a name without an ending", "说明", "text", {}],
  ])("%s", async (_what, name, content, expected) => {
    expect(await inspected(name, content)).toEqual(expected);
  });

  it("looks only at the ends of what is larger than any paper", async () => {
    const filler = " ".repeat(65 * 1024 * 1024);
    expect(await inspected("a.pdf", pdf(filler, "/Encrypt 9 0 R "))).toEqual({ flaw: "encrypted" });
    expect(await inspected("a.pdf", pdf(filler))).toEqual({});
  });
});
