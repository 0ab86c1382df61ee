import { describe, expect, it } from "vitest";
import { printedWidth, signatureLines } from "../../../../shared/report/layout/signature-lines.ts";

const date = "2026年3月5日";

const lines = (name: string, sealed: boolean) =>
  signatureLines({ kind: "signature", organisations: [name], date, sealed }).map(({ indent }) => indent);

describe("署名 and 成文日期", () => {
  it("counts Latin letters and digits as half a character", () => {
    expect(printedWidth(date)).toBe(6);
    expect(printedWidth("青禾县")).toBe(3);
  });

  it("sealed: the date ends four characters from the right, the name stands centred over it", () => {
    expect(lines("青禾县人民政府督导室", true)).toEqual([2, 4]);
    expect(lines("青禾县人民政府教育督导委员会办公室", true)).toEqual([0, 4]);
  });

  it("unsealed: the date begins two characters after the beginning of a long name", () => {
    const [name = 0, day = 0] = lines("青禾县人民政府教育督导室", false);
    expect(name).toBe(2);
    expect(day + printedWidth(date)).toBe(name + 12 - 2);
  });

  it("unsealed: a short name gives way to the date", () => {
    const [name = 0, day = 0] = lines("督导室", false);
    expect(day).toBe(2);
    expect(name + 3).toBe(day + printedWidth(date) + 2);
  });
});
