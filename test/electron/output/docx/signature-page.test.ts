import { expect, test } from "vitest";
import { renderDocx } from "../../../../electron/output/docx/render-docx.ts";
import { paragraph, portrait, signature } from "../../../../shared/report/document/blocks.ts";
import { text } from "../../../../shared/report/document/run.ts";
import { groups, readPart } from "./read-docx.ts";
import { sampleDocument } from "./sample-document.ts";

test("署名 and 成文日期 take the last text before them to their page", async () => {
  const document = {
    ...sampleDocument,
    sections: [
      portrait(
        paragraph(text("第一段。")),
        paragraph(text("最后一段。")),
        signature({ organisations: ["青禾县人民政府"], date: "2026年3月5日", sealed: true }),
      ),
    ],
  };
  const xml = await readPart(await renderDocx(document, { date: "2026-03-05" }), "word/document.xml");
  const kept = groups(xml, /<w:p>.*?<\/w:p>/g).map((each) => ({
    text: groups(each, /<w:t[^>]*>([^<]*)<\/w:t>/g).join(""),
    withNext: /<w:keepNext\/>/.test(each),
  }));
  expect(kept).toEqual([
    { text: "第一段。", withNext: false },
    { text: "最后一段。", withNext: true },
    { text: "", withNext: true },
    { text: "", withNext: true },
    { text: "青禾县人民政府", withNext: true },
    { text: "2026年3月5日", withNext: false },
  ]);
});
