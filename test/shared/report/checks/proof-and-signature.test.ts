import { describe, expect, it } from "vitest";
import { assessCompleteness } from "../../../../shared/dossier/completeness.ts";
import { evidenceCatalogue } from "../../../../shared/dossier/evidence-catalogue.ts";
import { evidencePresent } from "../../../../shared/report/checks/evidence-present.ts";
import { historyWhole } from "../../../../shared/report/checks/history-whole.ts";
import { signed } from "../../../../shared/report/checks/signed.ts";
import { applicationDocument } from "../../../../shared/report/forms/application-document.ts";
import { formSheets } from "../../../../shared/report/forms/form-sheets.ts";
import { fullQinghe, judged, qinghe } from "../sample-evaluations.ts";
import { checkInput, problems, reportDate, withBlocks } from "./check-input.ts";

const complete = checkInput(judged(fullQinghe));

describe("evidence of each conclusion", () => {
  it("is there with one paper an item, and what is still due is said once", () => {
    expect(evidencePresent.run(complete)).toMatchObject([
      { severity: "lookAt", problem: expect.stringMatching(/^佐证材料应有\d+件，已有\d+件，还缺\d+件。$/) },
    ]);
  });

  it("is missing where an item has none, and open items owe none", () => {
    const bare = { schools: [], attachments: [], waiversUsed: new Set<string>(), year: 2025 };
    const completeness = assessCompleteness({ catalogue: evidenceCatalogue, ...bare });
    const found = evidencePresent.run({ ...complete, completeness });
    expect(found.filter(({ severity }) => severity === "mustFix")).toHaveLength(32 + 6 + 2 + 1);
    expect(found[0]).toMatchObject({ link: { kind: "evidence", item: "A1-1" } });
    expect(found.map(({ problem }) => problem).join()).toMatch(/A5-1 .*结论为“无此情形”，但没有一份佐证材料/);
    const open = evidencePresent.run({ ...checkInput(judged(qinghe)), completeness });
    expect(open.length).toBeLessThan(found.length);
  });
});

describe("the signature", () => {
  it("is complete in what is written", () => {
    expect(signed.run(complete)).toEqual([]);
  });

  it("is missed where there is none, and where it names nobody", () => {
    const none = withBlocks(complete, (own) => (own.kind === "signature" ? [] : own));
    expect(problems(signed, none)).toEqual(["自评报告没有署名和成文日期。"]);
    const blank = withBlocks(complete, (own) =>
      own.kind === "signature" ? { ...own, organisations: [" "] } : own,
    );
    expect(problems(signed, blank)).toEqual(["自评报告的署名是空的。"]);
    const cover = withBlocks(complete, (own) => (own.kind === "cover" ? { ...own, organisation: "" } : own));
    expect(problems(signed, cover)).toEqual(["自评报告的署名是空的。"]);
  });

  it("carries the report's date wherever it stands", () => {
    const other = withBlocks(complete, (own) =>
      own.kind === "signature" ? { ...own, date: "2026年3月6日" } : own,
    );
    expect(problems(signed, other)).toEqual([
      "自评报告署名处的日期为“2026年3月6日”，报送日期为2026年3月5日。",
    ]);
    const cover = withBlocks(complete, (own) =>
      own.kind === "cover" ? { ...own, date: "　年　月　日" } : own,
    );
    expect(problems(signed, cover).join()).toMatch(/^自评报告封面的日期为/);
  });

  it("of 申报表 has the boxes of county, city and province", () => {
    const { evaluation } = complete;
    const document = applicationDocument(evaluation, formSheets(evaluation), { date: reportDate });
    const forms = { ...complete, documents: [{ id: "forms", name: "申报表", document }] };
    expect(signed.run(forms)).toEqual([]);
    const without = withBlocks(forms, (own) =>
      own.kind === "table" && own.caption === "审核意见" ? { ...own, rows: own.rows.slice(1) } : own,
    );
    expect(problems(signed, without)).toEqual([expect.stringMatching(/^申报表没有“[^”]+”栏。$/)]);
  });

  it("lacks its date only where no slot asks for it already", () => {
    expect(problems(signed, { ...complete, date: undefined })).toEqual(["没有报送日期。"]);
    const asking = withBlocks({ ...complete, date: undefined }, (own) =>
      own.kind === "signature"
        ? [
            {
              kind: "paragraph",
              indent: true,
              runs: [{ kind: "missing", text: "（待填：报送日期）", slot: "field:reportDate" }],
            },
            own,
          ]
        : own,
    );
    expect(signed.run(asking)).toEqual([]);
  });
});

describe("the history", () => {
  it("is whole or not", () => {
    expect(historyWhole.run(complete)).toEqual([]);
    const broken = { batches: 3, problems: ["第 2 批与前一批不相接", "第 3 批的内容与其校验值不符"] };
    expect(historyWhole.run({ ...complete, history: broken })).toMatchObject([
      {
        severity: "mustFix",
        problem: "历史记录核验没有通过，共2处：第 2 批与前一批不相接。",
        link: { kind: "history" },
      },
    ]);
  });
});
