import { describe, expect, it } from "vitest";
import { checkFonts } from "../../../../../shared/report/checks/fonts/font-check.ts";
import { fontOfFile, freeFonts, namesOfFont } from "../../../../../shared/report/checks/fonts/font-names.ts";
import { fontsOf, officialProfile } from "../../../../../shared/report/layout/profile.ts";

const needed = fontsOf(officialProfile).map(({ name }) => name);

function stateOf(name: string, installed: readonly string[] | undefined) {
  return checkFonts(officialProfile, installed).find((font) => font.name === name);
}

describe("fonts of the 公文版式", () => {
  it("are all there on a PC that has them, by either name", () => {
    expect(checkFonts(officialProfile, needed).map(({ state }) => state)).toEqual(
      needed.map(() => "installed"),
    );
    expect(stateOf("黑体", ["SIMHEI"])?.state).toBe("installed");
    expect(stateOf("仿宋_GB2312", ["FangSong_GB2312"])?.state).toBe("installed");
  });

  it("name what stands in, and where a free one is to be had", () => {
    expect(stateOf("仿宋_GB2312", ["FangSong"])).toMatchObject({
      state: "replaced",
      instead: "仿宋",
      usedFor: ["正文"],
      free: expect.stringContaining("朱雀仿宋"),
    });
    expect(stateOf("方正小标宋简体", ["STZhongsong"])).toMatchObject({
      state: "replaced",
      instead: "华文中宋",
    });
  });

  it("are absent on a bare machine, and unknown where nobody tells", () => {
    const bare = checkFonts(officialProfile, []);
    expect(bare.map(({ state }) => state)).toEqual(needed.map(() => "absent"));
    for (const { free, usedFor } of bare) {
      expect(free).toBeDefined();
      expect(usedFor.length).toBeGreaterThan(0);
    }
    const told = checkFonts(officialProfile, undefined);
    expect(told.map(({ state }) => state)).toEqual(needed.map(() => "unknown"));
  });

  it("are not taken for fonts of a like name", () => {
    expect(stateOf("宋体", ["宋体-PUA", "NSimSun", "SimSun-ExtB"])?.state).toBe("absent");
  });

  it("have a free one for each, and several names", () => {
    expect(needed.filter((name) => freeFonts[name] === undefined)).toEqual([]);
    expect(namesOfFont("SimSun")).toEqual(namesOfFont("宋体"));
    expect(namesOfFont("某字体")).toEqual(["某字体"]);
    expect(fontOfFile("SIMFANG.TTF")).toBe("仿宋");
    expect(fontOfFile("arial.ttf")).toBeUndefined();
  });
});
