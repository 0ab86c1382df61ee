import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "../../shared/contract/error.ts";
import type { CountyYear } from "../../shared/county/county-year.ts";
import { factOf, textOf } from "../../shared/county/fact.ts";
import { missingSlots } from "../../shared/report/document/missing-slots.ts";
import { selfEvaluation } from "../../shared/report/self-evaluation.ts";
import { renderDocx } from "../output/docx/render-docx.ts";
import { writeFileSafely } from "../output/write-file-safely.ts";
import type { AreaHandlers } from "./area.ts";
import { judgeYear } from "./judge-year.ts";
import type { Session } from "./session.ts";

/** 报送日期: the one given, or the one that the county stated. The clock is never read. */
export function documentDate(given: string | undefined, countyYear: CountyYear): string {
  const date = given ?? textOf(factOf(countyYear.facts, "reportDate"));
  if (date !== undefined) return date;
  throw new ContractError("wrongUse", {
    message: "还没有报送日期。",
    remedy: "请填报“报送日期”，或者在命令中以 --date 2025-11-30 的形式给出。",
  });
}

/** The handlers of the area `document`. */
export function documentHandlers(session: Session): AreaHandlers<"document"> {
  return {
    "document.report": async ({ year, mode, out, date: given, overwrite }, { checkpoint }) => {
      const workspace = session.workspace();
      const evaluation = judgeYear(session, year, mode);
      const date = documentDate(given, evaluation.countyYear);
      const document = selfEvaluation(evaluation, { date });
      await checkpoint();
      const bytes = await renderDocx(document, { date });
      await checkpoint();
      const folder = out ?? workspace.paths.exports;
      await mkdir(folder, { recursive: true });
      const path = join(folder, `自评报告_${workspace.county.name}_${year}.docx`);
      await writeFileSafely(path, bytes, { overwrite });
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return {
        files: [{ path, bytes: bytes.byteLength, sha256 }],
        gaps: missingSlots(document).map(({ under, text }) => `${under}：${text}`),
      };
    },
  };
}
