import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "../../../../shared/report/layout/break-lines.ts";
import { hanging, neverFirst, neverLast } from "../../../../shared/report/layout/kinsoku.ts";
import { textWidth } from "../../../../shared/report/layout/page-box.ts";
import { paragraphFormats } from "../../../../shared/report/layout/paragraph-formats.ts";
import { officialProfile } from "../../../../shared/report/layout/profile.ts";

const { body, tableCell } = paragraphFormats(officialProfile);
const shared = { widths: officialProfile.latin.widths, scriptGap: officialProfile.grid.scriptGap };
const available = textWidth(officialProfile, "portrait");

function lines(text: string, options: Partial<Parameters<typeof breakLines>[1]> = {}): readonly string[] {
  const broken = breakLines([{ text, look: "plain" }], { ...shared, format: body, available, ...options });
  return broken.map(({ stretches }) => stretches.map((stretch) => stretch.text).join(""));
}

const han = (count: number): string => "县".repeat(count);

describe("a line of the body", () => {
  it("holds 28 characters", () => {
    expect(lines(han(57)).map((line) => line.length)).toEqual([28, 28, 1]);
  });

  it("begins two characters in where its paragraph does", () => {
    const format = { ...body, firstLine: 630 };
    expect(lines(han(57), { format }).map((line) => line.length)).toEqual([26, 28, 3]);
  });

  it("is one, though empty, where there is no text", () => {
    expect(lines("")).toEqual([""]);
  });

  it("shows what no file can carry, or what would turn the text around, as the file does", () => {
    expect(lines("\u202e倒序\u202c小学\u0007\ud800")).toEqual(["�倒序�小学��"]);
  });

  it("ends where the text itself ends it", () => {
    expect(lines("甲\n乙\r\n丙\r丁")).toEqual(["甲", "乙", "丙", "丁"]);
  });
});

describe("避头尾", () => {
  it.each([
    ["a comma hangs beyond a full line", `${han(28)}，${han(2)}`, `${han(28)}，`],
    ["a closing bracket takes its character along", `${han(28)}）${han(2)}`, han(27)],
    ["two marks do not hang together", `${han(28)}》，${han(2)}`, han(27)],
    ["an opening bracket goes to its text", `${han(27)}（${han(2)}`, han(27)],
    ["a number stays whole", `${han(27)}2025年`, han(27)],
    ["a share stays whole", `${han(26)}96.72%的`, han(26)],
    ["a number takes its comma along", `${han(25)}12345，${han(2)}`, han(25)],
    ["the code of an item stays whole", `${han(26)}A2-11`, han(26)],
    ["the code of a paper stays whole", `${han(25)}A2-11-03`, han(25)],
    ["the code of an item takes its bracket along", `${han(25)}（A3-7）。`, han(25)],
    ["other words may break after their hyphen", `${han(24)}national-2017`, `${han(24)}national-`],
  ])("%s", (_, text, first) => {
    expect(lines(text)[0]).toBe(first);
  });

  it("finds the codes after characters of two units", () => {
    expect(lines(`\u{20000}${han(25)}A2-11`)[0]).toBe(`\u{20000}${han(25)}`);
  });

  it("breaks a code that no line can hold", () => {
    expect(lines("A2-11", { available: 700 }).join("")).toBe("A2-11");
  });

  it("breaks a word that no line can hold", () => {
    expect(lines("8".repeat(100)).length).toBeGreaterThan(1);
  });
});

describe("any text", () => {
  const text = fc
    .array(
      fc.constantFrom(
        "县",
        "义务教育",
        "，",
        "。",
        "（",
        "）",
        "《",
        "》",
        "12",
        "3.5%",
        "A2-1",
        " ",
        "“",
        "”",
        "\u{20000}",
      ),
    )
    .map((parts) => parts.join(""));

  it("is printed whole, in order", () => {
    fc.assert(fc.property(text, (given) => lines(given).join("") === given));
  });

  it("fits its lines, but for what hangs and spaces at their ends", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1500, max: 9000 }), (given, room) => {
        const broken = breakLines([{ text: given, look: "plain" }], {
          ...shared,
          format: tableCell,
          available: room,
        });
        for (const { width } of broken) expect(width).toBeLessThanOrEqual(room + 210);
      }),
    );
  });

  it("keeps closing marks from the beginning and opening ones from the end of lines of Chinese", () => {
    const chinese = fc
      .array(fc.constantFrom("县", "义务", "教育局", "校长，", "（市）", "《办法》", "。"), { minLength: 20 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(chinese, (given) => {
        const broken = lines(given);
        const inner = broken.slice(1).filter((line) => line !== "");
        for (const line of inner)
          expect(neverFirst.includes(line.charAt(0)) && !/^[。）]{20}/.test(line)).toBe(false);
        for (const line of broken.slice(0, -1)) expect(neverLast.includes(line.at(-1) ?? "")).toBe(false);
      }),
    );
  });

  it("lets nothing hang that may begin a line", () => {
    for (const sign of hanging) expect(neverFirst).toContain(sign);
  });
});
