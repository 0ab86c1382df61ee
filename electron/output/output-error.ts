/** Why nothing was written. A closed set; `message`, `safe` and `remedy` are what people read. */
export type OutputErrorCode =
  | "aborted"
  | "attachmentChanged"
  | "attachmentMissing"
  | "diskFull"
  | "foreignFiles"
  | "notWritable"
  | "pathTooLong"
  | "targetExists"
  | "unsafeName"
  | "unwritableValue"
  | "writeFailed";

export interface OutputErrorText {
  /** 发生了什么 */
  readonly message: string;
  /** 哪些是安全的 */
  readonly safe: string;
  /** 怎么办 */
  readonly remedy: string;
}

/** An output that was refused or failed. Whatever was there before is still there. */
export class OutputError extends Error {
  readonly code: OutputErrorCode;
  readonly safe: string;
  readonly remedy: string;

  constructor(code: OutputErrorCode, text: OutputErrorText, cause?: unknown) {
    super(text.message, cause === undefined ? undefined : { cause });
    this.name = "OutputError";
    this.code = code;
    this.safe = text.safe;
    this.remedy = text.remedy;
  }
}

const nothingLost = "原有的文件和工作区数据都没有改动，写了一半的内容已清除。";

interface SystemCause {
  readonly code: OutputErrorCode;
  readonly what: string;
  readonly remedy: string;
}

const systemCauses: Readonly<Record<string, SystemCause>> = {
  ENOSPC: { code: "diskFull", what: "磁盘空间不足", remedy: "请清理磁盘或换一个位置，再导出一次。" },
  EDQUOT: { code: "diskFull", what: "磁盘配额已用完", remedy: "请清理磁盘或换一个位置，再导出一次。" },
  EFBIG: {
    code: "diskFull",
    what: "文件超过这个磁盘允许的大小",
    remedy: "请换一个磁盘（U盘请用 exFAT 或 NTFS 格式），再导出一次。",
  },
  EACCES: {
    code: "notWritable",
    what: "没有写入权限",
    remedy: "请换一个可以写入的位置，或关闭正在占用它的程序。",
  },
  EPERM: {
    code: "notWritable",
    what: "没有写入权限",
    remedy: "请换一个可以写入的位置，或关闭正在占用它的程序。",
  },
  EBUSY: {
    code: "notWritable",
    what: "文件正被别的程序占用",
    remedy: "请关闭正在使用它的程序，再导出一次。",
  },
  EROFS: { code: "notWritable", what: "磁盘是只读的", remedy: "请换一个可以写入的位置。" },
  ENOENT: { code: "notWritable", what: "导出位置不存在", remedy: "请重新选择一个已有的文件夹。" },
  EEXIST: { code: "notWritable", what: "导出位置不是文件夹", remedy: "请重新选择一个已有的文件夹。" },
  ENOTDIR: { code: "notWritable", what: "导出位置不是文件夹", remedy: "请重新选择一个已有的文件夹。" },
  ENAMETOOLONG: { code: "pathTooLong", what: "路径太长", remedy: "请换一个更短的位置，例如磁盘的根目录下。" },
};

/** The output was stopped by a person. */
export function abortedOutput(target: string, cause: unknown): OutputError {
  return new OutputError(
    "aborted",
    { message: `已按要求停止，没有写出“${target}”。`, safe: nothingLost, remedy: "需要时再导出一次即可。" },
    cause,
  );
}

/** Any failure of writing `target`, in words; an OutputError and nothing else goes on as it is. */
export function asOutputError(cause: unknown, target: string): OutputError {
  if (cause instanceof OutputError) return cause;
  if (cause instanceof Error && cause.name === "AbortError") return abortedOutput(target, cause);
  const known = systemCauses[systemCode(cause)];
  return new OutputError(
    known?.code ?? "writeFailed",
    {
      message: `没有写成“${target}”：${known?.what ?? String(cause)}。`,
      safe: nothingLost,
      remedy: known?.remedy ?? "请检查这个位置能否正常读写，再导出一次。",
    },
    cause,
  );
}

/** The system's own name of an error ("ENOSPC"); empty where it has none. */
export function systemCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}
