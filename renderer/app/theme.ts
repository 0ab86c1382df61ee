import type { ThemeConfig } from "antd";

// The one place where sizes and colours are set; antd's components, style sheets and charts read them from here.

/** System fonts with complete simplified Chinese, on Windows, 统信/麒麟 and macOS. */
export const fontFamily =
  '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "WenQuanYi Micro Hei", sans-serif';

/** Colour of text and mark, and the tint behind it, for each state. Text keeps 4.5 : 1 on white and on its tint. */
export const stateColours = {
  met: { text: "#1a6b34", tint: "#e6f4ea" },
  unmet: { text: "#b3261e", tint: "#fce8e6" },
  critical: { text: "#8a5300", tint: "#fef3dc" },
  open: { text: "#57606a", tint: "#eceff2" },
  notJudged: { text: "#57606a", tint: "#f6f8fa" },
  relief: { text: "#0b57a4", tint: "#e5f0fb" },
} as const;

/** Fills of grid cells: typed here, computed, taken from elsewhere. */
export const cellFills = { enter: "#ffffff", computed: "#dbe9f9", elsewhere: "#eef5fd" } as const;

const ink = "#1f2328";
const quiet = "#57606a";
const line = "#d8dee4";

export const theme: ThemeConfig = {
  cssVar: { key: "youjun" },
  hashed: false,
  token: {
    fontFamily,
    fontSize: 14,
    fontSizeSM: 12,
    sizeUnit: 4,
    sizeStep: 4,
    borderRadius: 4,
    controlHeight: 30,
    colorPrimary: "#0b57a4",
    colorLink: "#0b57a4",
    colorLinkHover: "#0a4a8c",
    colorLinkActive: "#083c73",
    colorSuccess: stateColours.met.text,
    colorError: stateColours.unmet.text,
    colorWarning: stateColours.critical.text,
    colorSuccessBg: stateColours.met.tint,
    colorErrorBg: stateColours.unmet.tint,
    colorErrorBorder: "#f0b8b3",
    colorWarningBg: stateColours.critical.tint,
    colorWarningBorder: "#ecd09a",
    colorInfo: "#0b57a4",
    colorInfoBg: stateColours.relief.tint,
    colorInfoBorder: "#b9d3ee",
    colorText: ink,
    colorTextSecondary: quiet,
    colorTextTertiary: quiet,
    colorTextDescription: quiet,
    colorTextPlaceholder: "#656d76",
    colorBorder: "#c4ccd4",
    colorBorderSecondary: line,
    colorBgLayout: "#f6f8fa",
    wireframe: false,
    motion: false,
  },
  components: {
    Alert: { defaultPadding: "8px 12px", withDescriptionPadding: "8px 12px" },
    Table: {
      cellPaddingBlock: 4,
      cellPaddingInline: 8,
      // Small tables are the dense ones; antd gives them more room than the others unless told.
      cellPaddingBlockSM: 3,
      cellPaddingInlineSM: 8,
      headerBg: "#f3f5f7",
      headerColor: ink,
      headerSplitColor: line,
    },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px" },
    Segmented: { itemSelectedColor: "#0b57a4", itemColor: quiet },
  },
};

/** Makes the colours that antd has no token for known to style sheets: `var(--met)`, `var(--met-tint)` … */
export function writeColours(target: HTMLElement): void {
  for (const [state, { text, tint }] of Object.entries(stateColours)) {
    target.style.setProperty(`--${state}`, text);
    target.style.setProperty(`--${state}-tint`, tint);
  }
  for (const [kind, fill] of Object.entries(cellFills)) target.style.setProperty(`--cell-${kind}`, fill);
  target.style.setProperty("--ink", ink);
  target.style.setProperty("--quiet", quiet);
  target.style.setProperty("--line", line);
  target.style.setProperty("--accent", "#0b57a4");
  target.style.setProperty("--accent-tint", stateColours.relief.tint);
  target.style.setProperty("--ground", "#f6f8fa");
  target.style.setProperty("--font", fontFamily);
}
