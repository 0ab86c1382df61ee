import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey, nameLimit, safeName, utf8Length } from "../../../shared/dossier/safe-name.ts";

/** What somebody may type or bring in, and what becomes of it. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["plain Chinese stays", "轮岗审批表", "轮岗审批表"],
  ["what Windows refuses becomes full-width", 'a<b>c:d"e/f\\g|h?i*j', "a＜b＞c：d＂e／f＼g｜h？i＊j"],
  ["a path upwards is one name", "../../etc/passwd", "／..／etc／passwd"],
  ["dots alone", "...", "未命名"],
  ["nothing", "", "未命名"],
  ["blanks alone", " \t\u3000 ", "未命名"],
  ["trailing dots and spaces", "名单. . ", "名单"],
  ["a hidden file", ".bashrc", "bashrc"],
  ["a device", "CON", "CON_"],
  ["a device with an extension", "nul.pdf", "nul_.pdf"],
  ["a device with a superscript", "COM¹", "COM¹_"],
  ["a device with a blank", "lpt² .txt", "lpt²_ .txt"],
  ["no device", "CONSOLE", "CONSOLE"],
  ["bidi that hides the extension", "表\u202Efdp.exe", "表fdp.exe"],
  ["bidi isolates and marks", "\u2066甲\u2069\u200F\u061C", "甲"],
  ["zero-width and byte order marks", "甲\u200B乙\u2060丙", "甲乙丙"],
  ["control characters", "甲\u0000乙\u001B丙\u007F", "甲乙丙"],
  ["line breaks become blanks", "甲\r\n乙\u2028丙", "甲 乙 丙"],
  ["a lone surrogate goes", "甲\uD800乙", "甲乙"],
  ["a noncharacter goes", "甲\uFFFE乙", "甲乙"],
  ["decomposed letters are composed", "Cafe\u0301", "Café"],
  ["rare characters of four bytes stay", "𠮷野家", "𠮷野家"],
];

describe("safeName", () => {
  it.each(hostile)("%s", (_why, text, expected) => {
    expect(safeName(text)).toBe(expected);
  });

  it("cuts long names by bytes and keeps extension and suffix", () => {
    const name = safeName("校".repeat(400), { extension: "pdf", suffix: "-2" });
    expect(name.endsWith("校-2.pdf")).toBe(true);
    expect(utf8Length(name)).toBeLessThanOrEqual(nameLimit.bytes);
    expect(utf8Length(name)).toBeGreaterThan(nameLimit.bytes - 8);
  });

  it("never halves a character that people see as one", () => {
    const family = "👨‍👩‍👧";
    const limit = { bytes: 199, units: 12 };
    expect(safeName(`甲${family.repeat(5)}`.normalize(), { limit })).not.toMatch(/[\uD800-\uDBFF]$/u);
    expect(safeName("e\u0323\u0302".repeat(50), { limit: { bytes: 20, units: 20 } })).toMatch(/^ệ+$/u);
  });

  it("is safe for any text, within the limit, and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(utf8Length(name)).toBeLessThanOrEqual(nameLimit.bytes);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it("counts bytes as UTF-8 does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, "utf8"));
      }),
    );
  });

  it("knows which names Windows takes for one", () => {
    expect(nameKey("附件A.PDF")).toBe(nameKey("附件a.pdf"));
    expect(nameKey("Cafe\u0301")).toBe(nameKey("CAFÉ"));
    expect(nameKey("甲")).not.toBe(nameKey("乙"));
  });
});
