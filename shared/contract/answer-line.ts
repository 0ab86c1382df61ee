import * as z from "zod";
import { errorAnswer } from "./error.ts";

/** How far a long call is. Lines may be left out where nobody reads them in time. */
export const progress = z.object({
  /** 正在做什么 */
  label: z.string(),
  done: z.int().min(0).optional(),
  total: z.int().min(0).optional(),
});
export type Progress = z.output<typeof progress>;

export const progressLine = z.strictObject({ progress });
export const resultLine = z.strictObject({ result: z.unknown() });
export const errorLine = z.strictObject({ error: errorAnswer });

/** One line of an NDJSON answer: any number of `progress` lines, then one `result` or one `error`. */
export const answerLine = z.union([progressLine, errorLine, resultLine]);
export type AnswerLine = z.output<typeof answerLine>;

/** What `POST /files` answers: the file under an opaque name, good until the service closes. */
export const stagedFile = z.object({ handle: z.string(), name: z.string(), bytes: z.int().min(0) });
export type StagedFileAnswer = z.output<typeof stagedFile>;
