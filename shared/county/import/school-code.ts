import { type CellContent, halfWidth, plainDecimal, rawText, withoutSpaces } from "./cell-content.ts";
import type { Issue } from "./import-finding.ts";

/** 学校标识码: class, province and serial, ten digits. */
const codePattern = /^\d{10}$/;

export interface CodeReading {
  readonly code?: string;
  readonly issues: readonly Issue[];
  /** The cell holds a number: read as text, and told once a column rather than once a row. */
  readonly numeric: boolean;
}

function wrong(shown: string, remedy: string): CodeReading {
  const problem = `“${shown}”不是10位数字的学校标识码`;
  return { numeric: false, issues: [{ severity: "error", code: "cell-code", problem, remedy }] };
}

/** Reads a 学校标识码. A blank cell gives neither code nor issue. */
export function readSchoolCode(content: CellContent): CodeReading {
  if (content.type === "blank") return { numeric: false, issues: [] };
  const shown = rawText(content);
  if (content.type === "number") {
    const code = plainDecimal(content.number);
    return codePattern.test(code)
      ? { code, numeric: true, issues: [] }
      : wrong(shown, "请按统计系统中的标识码以文本格式填写，前面的0不能省略");
  }
  if (content.type !== "text") return wrong(shown, "请按统计系统中的标识码以文本格式填写");
  const code = withoutSpaces(halfWidth(content.text));
  if (!codePattern.test(code)) return wrong(shown, "请与统计系统核对后填写10位标识码");
  if (code === content.text) return { code, numeric: false, issues: [] };
  const repair: Issue = {
    severity: "repair",
    code: "cell-repaired",
    problem: `“${shown}”已读作“${code}”`,
    remedy: "请核对；建议在原表中去掉空格和全角字符",
  };
  return { code, numeric: false, issues: [repair] };
}
