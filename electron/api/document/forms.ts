import { join } from "node:path";
import { safeName } from "../../../shared/dossier/safe-name.ts";
import { modeNames } from "../../../shared/evaluate/waivers.ts";
import type { Document } from "../../../shared/report/document/document.ts";
import { missingSlots } from "../../../shared/report/document/missing-slots.ts";
import { officialDate } from "../../../shared/report/document/official-date.ts";
import { applicationDocument } from "../../../shared/report/forms/application-document.ts";
import { formSheets } from "../../../shared/report/forms/form-sheets.ts";
import { renderDocx } from "../../output/docx/render-docx.ts";
import { makeFolder } from "../../output/write-file-safely.ts";
import { writeFilesSafely } from "../../output/write-files-safely.ts";
import type { AboutLine } from "../../output/xlsx/about.ts";
import { writeTables } from "../../output/xlsx/write-workbook.ts";
import type { AreaHandlers } from "../area.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { hashOf, rememberHash } from "./current-hashes.ts";
import { dataDigest } from "./data-digest.ts";
import { keptDocument } from "./kept-documents.ts";
import type { DocumentQuestion } from "./question.ts";
import { propertiesDate, statedDate } from "./stated-date.ts";

/** 申报表 as a document, before any file of it exists. */
export function formsDocument(session: Session, question: DocumentQuestion): Document {
  const { year, mode, date } = question;
  const evaluation = judgeYear(session, year, mode);
  return keptDocument(session, { name: "forms", question }, () =>
    applicationDocument(evaluation, formSheets(evaluation), {
      date: statedDate(date, evaluation.countyYear),
    }),
  );
}

/** The name of a file: 申报表_青禾县_2025.docx. */
export function formsFileName(session: Session, year: number, extension: "docx" | "xlsx"): string {
  return safeName(`申报表_${session.workspace().county.name}_${year}`, { extension });
}

/** The bytes of 申报表 in Word. */
export function formsWordBytes(session: Session, question: DocumentQuestion): Promise<Uint8Array> {
  const { year, mode, date } = question;
  const { countyYear } = judgeYear(session, year, mode);
  const document = formsDocument(session, question);
  const gaps = missingSlots(document).length;
  return renderDocx(document, {
    date: propertiesDate(statedDate(date, countyYear), year),
    // What a file manager shows of the file, without opening it.
    ...(gaps > 0 && { properties: { subject: `不完整：尚有${gaps}处待填或待核` } }),
  });
}

/** The bytes of 申报表 in Excel, one sheet a table, from the same cells. */
export function formsSheetBytes(
  session: Session,
  { year, mode, date }: DocumentQuestion,
): Promise<Uint8Array> {
  const evaluation = judgeYear(session, year, mode);
  const { countyYear, pack } = evaluation;
  const stated = statedDate(date, countyYear);
  const about: readonly AboutLine[] = [
    ["表名", pack.form.titleLines.join("")],
    ["县（市、区）", countyYear.county.name],
    ["行政区划代码", countyYear.county.code],
    ["评估年度", String(year)],
    ["评估标准", `${pack.title}（${pack.id}）`],
    ["标准版本", pack.version],
    ["口径", modeNames[mode]],
    ["报送日期", stated === undefined ? "待填" : officialDate(stated)],
    ["数据摘要", dataDigest(countyYear)],
  ];
  return writeTables(formSheets(evaluation), { about });
}

/** Writes 申报表 in Word and Excel, both or none. */
export function formsHandler(session: Session): AreaHandlers<"document">["document.forms"] {
  return async ({ out, overwrite, ...question }, { checkpoint, offerFile }) => {
    const document = formsDocument(session, question);
    await checkpoint();
    const word = await formsWordBytes(session, question);
    await checkpoint();
    const sheets = await formsSheetBytes(session, question);
    await checkpoint();
    const folder = out ?? session.workspace().paths.exports;
    await makeFolder(folder);
    const files = [
      { name: formsFileName(session, question.year, "docx"), bytes: word },
      { name: formsFileName(session, question.year, "xlsx"), bytes: sheets },
    ].map(({ name, bytes }) => ({ name, bytes, path: join(folder, name) }));
    await writeFilesSafely(files, { overwrite });
    return {
      files: files.map(({ name, path, bytes }) => {
        const sha256 = hashOf(bytes);
        rememberHash(session, { name, question }, sha256);
        return { name, path, file: offerFile({ path, name }), bytes: bytes.byteLength, sha256 };
      }),
      gaps: missingSlots(document).map(({ under, text }) => `${under}：${text}`),
    };
  };
}
