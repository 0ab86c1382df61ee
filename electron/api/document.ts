import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
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
export function statedDate(given: string | undefined, countyYear: CountyYear): string | undefined {
  return given ?? textOf(factOf(countyYear.facts, "reportDate"));
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
