import * as z from "zod";

/**
 * Everything that can go wrong, as a closed set. `wrongUse` and `unknownCall` blame the caller, `store…` tell
 * what is the matter with the workspace folder, `internal` is a defect of the program.
 */
export const errorCodes = [
  "wrongUse",
  "unknownCall",
  "noWorkspace",
  "refused",
  "notFound",
  "cancelled",
  "busy",
  "storeNotAWorkspace",
  "storeForeignFile",
  "storeDamaged",
  "storeNewerVersion",
  "storeLocked",
  "storeReadOnly",
  "storeNetworkDrive",
  "storeDiskFull",
  "storeFolderNotEmpty",
  "storeAlreadyExists",
  "storeNotWritable",
  "storeWriteFailed",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as it is answered: what happened, what is safe, what to do; Chinese, for people. */
export const errorAnswer = z.object({
  code: z.enum(errorCodes),
  /** 发生了什么 */
  message: z.string(),
  /** 哪些是安全的 */
  safe: z.string(),
  /** 怎么办 */
  remedy: z.string(),
  /** Finds the defect in the program's own log; only with `internal`. */
  reference: z.string().optional(),
  /** Lines that name the places concerned: fields, cells, schools. */
  details: z.array(z.string()).optional(),
});
export type ErrorAnswer = z.output<typeof errorAnswer>;

export interface ErrorText {
  readonly message: string;
  readonly safe?: string;
  readonly remedy: string;
  readonly reference?: string;
  readonly details?: readonly string[];
}

const nothingChanged = "没有改动任何数据。";

/** The one error that a handler throws on purpose; everything else that it throws is answered as `internal`. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly code: ErrorCode;
  readonly safe: string;
  readonly remedy: string;
  readonly reference: string | undefined;
  readonly details: readonly string[];

  constructor(code: ErrorCode, text: ErrorText, options?: { readonly cause?: unknown }) {
    super(text.message, options);
    this.code = code;
    this.safe = text.safe ?? nothingChanged;
    this.remedy = text.remedy;
    this.reference = text.reference;
    this.details = text.details ?? [];
  }

  toAnswer(): ErrorAnswer {
    return {
      code: this.code,
      message: this.message,
      safe: this.safe,
      remedy: this.remedy,
      ...(this.reference === undefined ? {} : { reference: this.reference }),
      ...(this.details.length === 0 ? {} : { details: [...this.details] }),
    };
  }

  static fromAnswer(answer: ErrorAnswer): ContractError {
    return new ContractError(answer.code, answer);
  }
}

/** The answer to a call that its caller gave up. */
export function cancelledError(): ContractError {
  return new ContractError("cancelled", { message: "操作已取消。", remedy: "需要时请重新操作。" });
}
