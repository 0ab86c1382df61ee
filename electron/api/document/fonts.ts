import { checkFonts } from "../../../shared/report/checks/fonts/font-check.ts";
import { officialProfile } from "../../../shared/report/layout/profile.ts";
import { installedFonts } from "../../output/fonts/installed-fonts.ts";
import type { AreaHandlers } from "../area.ts";

/** 字体检查: gathers what this computer has; shared/report/checks/fonts decides. */
export function fontsHandler(): AreaHandlers<"document">["document.fonts"] {
  return async () => {
    const installed = await installedFonts();
    const fonts = checkFonts(officialProfile, installed);
    return {
      known: installed !== undefined,
      fonts: fonts.map((font) => ({ ...font, usedFor: [...font.usedFor] })),
    };
  };
}
