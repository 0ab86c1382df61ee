import { fontsOf, type LayoutProfile } from "../../layout/profile.ts";
import { freeFonts, namesOfFont } from "./font-names.ts";

/**
 * 字体检查: which fonts of the 公文版式 a PC has, and what happens without them. Which fonts are installed is
 * gathered elsewhere; this decides.
 */

/** `replaced`: a named alternative stands in. `absent`: the word processor picks something by itself. */
export type FontState = "installed" | "replaced" | "absent" | "unknown";

export interface FontFinding {
  /** As documents name it. */
  readonly name: string;
  readonly usedFor: readonly string[];
  readonly state: FontState;
  readonly instead?: string;
  /** Offered where the font itself is not there. */
  readonly free?: string;
}

const styleNames: Readonly<Record<string, string>> = {
  title: "标题",
  heading1: "一级标题",
  heading2: "二级标题",
  heading3: "正文",
  heading4: "正文",
  body: "正文",
  attachmentLabel: "附件号",
  tableCaption: "表题",
  tableUnit: "表格",
  tableHead: "表头",
  tableCell: "表格",
  tableNote: "表格",
  denseHead: "表头",
  denseCell: "表格",
  pageNumber: "页码",
};

/** A font of no style is that of digits and letters, which all styles share. */
function usesOf({ styles }: LayoutProfile, font: string): readonly string[] {
  const uses = Object.entries(styles)
    .filter(([, style]) => style.font.name === font)
    .map(([key]) => styleNames[key] ?? "正文");
  return uses.length === 0 ? ["数字和字母"] : [...new Set(uses)];
}

/** `installed` are names in any writing; undefined where the system does not tell. */
export function checkFonts(
  profile: LayoutProfile,
  installed: readonly string[] | undefined,
): readonly FontFinding[] {
  const there = new Set(installed?.map((name) => name.trim().toLowerCase()));
  const has = (name: string) => namesOfFont(name).some((own) => there.has(own));
  return fontsOf(profile).map(({ name, alternatives }): FontFinding => {
    const usedFor = usesOf(profile, name);
    if (installed === undefined) return { name, usedFor, state: "unknown" };
    if (has(name)) return { name, usedFor, state: "installed" };
    const free = freeFonts[name];
    const offered = free === undefined ? {} : { free };
    const instead = alternatives.find(has);
    if (instead === undefined) return { name, usedFor, state: "absent", ...offered };
    return { name, usedFor, state: "replaced", instead, ...offered };
  });
}
