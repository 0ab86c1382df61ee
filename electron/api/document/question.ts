import type { Mode } from "../../../shared/contract/values.ts";

/** What is asked of a document: the same question gives the same bytes as long as the data stay. */
export interface DocumentQuestion {
  readonly year: number;
  readonly mode: Mode;
  /** 报送日期; absent means the stated one. */
  readonly date?: string | undefined;
}
