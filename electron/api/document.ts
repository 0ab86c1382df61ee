import { createHash } from "node:crypto";
import { join } from "node:path";
import { ContractError } from "../../shared/contract/error.ts";
import type { CountyYear } from "../../shared/county/county-year.ts";
import { factOf, textOf } from "../../shared/county/fact.ts";
import { missingSlots } from "../../shared/report/document/missing-slots.ts";
import { selfEvaluation } from "../../shared/report/self-evaluation.ts";
import { renderDocx } from "../output/docx/render-docx.ts";
import { makeFolder, writeFileSafely } from "../output/write-file-safely.ts";
import type { AreaHandlers } from "./area.ts";
import { judgeYear } from "./judge-year.ts";
import type { Session } from "./session.ts";

/** Files keep no date before 1980, and a report of another century is a slip of the pen. */
const printableDate = /^(?:19[89]|20)\d/;

/**
 * 报送日期: the one given, or the one that the county stated. The clock is never read.
 * Throws `wrongUse` for a day that no file can carry.
 */
export function statedDate(given: string | undefined, countyYear: CountyYear): string | undefined {
  const date = given ?? textOf(factOf(countyYear.facts, "reportDate"));
  if (date === undefined || printableDate.test(date)) return date;
  throw new ContractError("wrongUse", {
    message: `报送日期“${date}”不在 1980—2099 年之间。`,
    remedy: "请改正日期后再生成。",
  });
}

/** The date inside the file's properties, which must have one: the 统计时点 where none is stated. */
function propertiesDate(stated: string | undefined, year: number): string {
  return stated ?? `${year}-09-01`;
}

/** The handlers of the area `document`. */
export function documentHandlers(session: Session): AreaHandlers<"document"> {
  return {
    "document.report": async ({ year, mode, out, date: given, overwrite }, { checkpoint }) => {
      const workspace = session.workspace();
      const evaluation = judgeYear(session, year, mode);
      const date = statedDate(given, evaluation.countyYear);
      const document = selfEvaluation(evaluation, { date });
      await checkpoint();
      const bytes = await renderDocx(document, { date: propertiesDate(date, year) });
      await checkpoint();
      const folder = out ?? workspace.paths.exports;
      await makeFolder(folder);
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
