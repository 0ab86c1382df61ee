import type { Issue } from "../../../shared/county/import/import-finding.ts";

/** Why a file is not read at all. Plain data, so that it crosses from the worker. */
export type Refusal = Issue & { readonly severity: "error" };

function refusal(code: Issue["code"], problem: string, remedy: string): Refusal {
  return { severity: "error", code, problem, remedy };
}

const saveAsXlsx = "请在WPS或Excel中打开，另存为.xlsx后再导入";
const askAgain = "请向报送单位重新索取此文件";

export const refusals = {
  unreadable: refusal("file-unreadable", "文件打不开", "请确认文件还在原处、没有被其他程序独占，再试一次"),
  empty: refusal("file-empty", "文件是空的（0字节）", askAgain),
  tooLarge: refusal("file-too-large", "文件过大，不是统计表", "请确认选对了文件"),
  password: refusal("file-password", "文件有密码", "请在WPS或Excel中打开，取消密码并另存后再导入"),
  legacy: refusal("file-legacy", "这是旧版.xls或金山.et文件，不能直接读取", "请在WPS中另存为.xlsx后再导入"),
  notWorkbook: refusal("file-not-workbook", "文件不是.xlsx工作簿，也不是.csv表格", saveAsXlsx),
  binaryWorkbook: refusal("file-not-workbook", "这是.xlsb工作簿", saveAsXlsx),
  openDocument: refusal("file-not-workbook", "这是.ods工作簿", saveAsXlsx),
  document: refusal(
    "file-other-document",
    "这是Word、PDF或演示文稿，不是工作簿",
    "请选择.xlsx工作簿；表格在其中的，请在WPS中另存为.xlsx",
  ),
  damaged: refusal("file-damaged", "文件不完整或已损坏", `${askAgain}，或在WPS中打开后另存`),
  bomb: refusal("file-bomb", "文件解压后异常巨大，已停止读取", "这不是正常的统计表，请核实来源"),
  tooManyCells: refusal(
    "file-too-many-cells",
    "表格范围异常巨大，已停止读取",
    "请删除表尾多余的行和列，或复制到新工作簿后另存",
  ),
  tooSlow: refusal("file-too-slow", "文件读取过久或占用内存过多，已停止", "请复制到新工作簿后另存，再导入"),
} as const satisfies Readonly<Record<string, Refusal>>;

/** Thrown inside the guard and the parser, caught where the workbook is opened. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.problem);
    this.refusal = refusal;
  }
}
