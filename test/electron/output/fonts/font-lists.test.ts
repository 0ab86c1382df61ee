import { describe, expect, it } from "vitest";
import {
  familiesOfFiles,
  familiesOfFontconfig,
  familiesOfRegistry,
} from "../../../../electron/output/fonts/font-lists.ts";
import { installedFonts } from "../../../../electron/output/fonts/installed-fonts.ts";

describe("lists of fonts", () => {
  it("are read as fontconfig prints them", () => {
    const listed = "DejaVu Sans,DejaVu Sans Light\n方正小标宋简体,FZXiaoBiaoSong\\-B05S\n\n";
    expect(familiesOfFontconfig(listed)).toEqual([
      "DejaVu Sans",
      "DejaVu Sans Light",
      "方正小标宋简体",
      "FZXiaoBiaoSong-B05S",
    ]);
  });

  it("are read as the registry of Windows prints them", () => {
    const listed = [
      "",
      "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts",
      "    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc",
      "    方正小标宋简体 (TrueType)    REG_SZ    C:\\Users\\a b\\AppData\\Local\\Microsoft\\Windows\\Fonts\\FZXBSJW.TTF",
      "    Courier 10,12,15    REG_SZ    COURE.FON",
      "    FZFSK--GBK1-0 (TrueType)    REG_EXPAND_SZ    FZFSK.TTF",
      "",
    ].join("\r\n");
    expect(familiesOfRegistry(listed)).toEqual([
      "SimSun",
      "NSimSun",
      "宋体",
      "方正小标宋简体",
      "方正小标宋简体",
      "Courier 10,12,15",
      "FZFSK--GBK1-0",
      "方正仿宋_GBK",
    ]);
  });

  it("are read from the names of files", () => {
    expect(familiesOfFiles(["simhei.ttf", "README", "STFANGSO.TTF"])).toEqual(["黑体", "华文仿宋"]);
  });

  it("come from this very machine, and from none that does not tell", async () => {
    if (process.platform === "linux") expect((await installedFonts())?.length).toBeGreaterThan(0);
    expect(await installedFonts("darwin")).toBeUndefined();
  });
});
