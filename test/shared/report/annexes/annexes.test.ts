import { describe, expect, it } from "vitest";
import { assessCompleteness } from "../../../../shared/dossier/completeness.ts";
import { evidenceCatalogue } from "../../../../shared/dossier/evidence-catalogue.ts";
import type { Evaluation } from "../../../../shared/evaluate/evaluation.ts";
import { type Annex, annexSections } from "../../../../shared/report/annexes/annex.ts";
import { applicationFormAnnex } from "../../../../shared/report/annexes/application-form.ts";
import { dataSourcesAnnex } from "../../../../shared/report/annexes/data-sources.ts";
import { evidenceAnnex } from "../../../../shared/report/annexes/evidence-list.ts";
import { guaranteeAnnex, qualityAnnex } from "../../../../shared/report/annexes/item-overview.ts";
import type { Provenance } from "../../../../shared/report/annexes/provenance.ts";
import { schoolStandardsAnnex } from "../../../../shared/report/annexes/school-standards.ts";
import { waiverAnnex } from "../../../../shared/report/annexes/waiver-list.ts";
import { plainText } from "../../../../shared/report/document/plain-text.ts";
import type { Table } from "../../../../shared/report/document/table.ts";
import { evidenceFigures } from "../../../../shared/report/figures/evidence-figures.ts";
import expectedQinghe from "../../../fixtures/qinghe-2025/expected.json" with { type: "json" };
import { fullQinghe, judged, qinghe } from "../sample-evaluations.ts";

const strict = judged(fullQinghe);
const relief = judged(fullQinghe, "relief");

function tablesOf({ pages }: Annex): readonly Table[] {
  return pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block] : [])));
}

function wordsOf(annex: Annex): string {
  return plainText({ title: "", sections: annexSections(annex, 1) });
}

function provenanceOf({ countyYear }: Evaluation): Provenance {
  return {
    sources: [{ name: "县级采集表_2025.xlsx", form: "县级采集表", sha256: "0123456789abcdef".repeat(4) }],
    packSha256: "ab".repeat(32),
    dataSha256: "cd".repeat(32),
    acceptedChecks: [],
    evidence: assessCompleteness({
      catalogue: evidenceCatalogue,
      year: countyYear.year,
      schools: [{ code: "2141000951", name: "万元第二小学" }],
      attachments: [
        {
          item: "A2-11",
          material: 1,
          year: 2024,
          title: "交流轮岗方案",
          sha256: "ee".repeat(32),
          fileName: "方案.pdf",
          size: 10,
        },
      ],
      waiversUsed: new Set(),
    }),
  };
}

describe("an annex", () => {
  it("bears its number and title on its first page alone", () => {
    const [first, ...others] = annexSections(applicationFormAnnex(strict), 1);
    expect(first?.blocks[0]).toEqual({ kind: "attachment", label: "附件1", title: "申报表（表Ⅰ—表Ⅵ）" });
    expect(others.flatMap(({ blocks }) => blocks).some(({ kind }) => kind === "attachment")).toBe(false);
  });

  it("says so where it has nothing to list", () => {
    const annex = schoolStandardsAnnex(judged({ ...qinghe, schools: [] }));
    expect(wordsOf(annex).split("\n")).toEqual([
      "附件1",
      "各校7项指标达标情况表",
      "本附件没有需要填列的内容。",
    ]);
  });
});

describe("附件1", () => {
  it("holds the seven tables of 申报表 in their order", () => {
    const captions = tablesOf(applicationFormAnnex(strict)).map(({ caption }) => caption?.split("　")[0]);
    expect(captions).toEqual(["表Ⅰ", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "表Ⅵ"]);
  });
});

describe("附件2", () => {
  it.each([
    ["strict", strict, expectedQinghe.strict],
    ["relief", relief, expectedQinghe.relief],
  ] as const)("says of every school whether it passes: %s", (_, evaluation, expected) => {
    const rows = tablesOf(schoolStandardsAnnex(evaluation))[0]?.rows ?? [];
    const schools = rows.filter((row) => /^\d+$/.test(row[0]?.text ?? ""));
    const passes = ["primary", "junior"].flatMap((stage) =>
      expected.sections.filter((row) => row.included && row.stage === stage),
    );
    expect(schools.map((row) => [row[1]?.text, row[11]?.text])).toEqual(
      passes.map(({ name, passes: own }) => [name, own ? "达标" : "未达标"]),
    );
  });

  it("puts 标准 and 85 % of it above the schools of each stage, as they are", () => {
    const words = wordsOf(schoolStandardsAnnex(strict));
    expect(words).toContain("小学标准\t4.2\t1\t0.9\t4.5\t7.5\t2000\t2.3");
    expect(words).toContain("初中标准的85%\t4.505\t0.85\t0.765\t4.93\t8.67\t2125\t2.04");
  });

  it("names the waivers that were applied by their number in 附件7", () => {
    const numbers = (evaluation: Evaluation) =>
      (tablesOf(schoolStandardsAnnex(evaluation))[0]?.rows ?? []).flatMap((row) =>
        /^[①②]+$/.test(row.at(-1)?.text ?? "") ? [row.at(-1)?.text] : [],
      );
    expect(numbers(strict)).toEqual([]);
    expect(new Set(numbers(relief))).toEqual(new Set(["①", "②"]));
  });
});

describe("附件4 and 附件5", () => {
  it("have every item once, with what is asked and what is", () => {
    const codes = (annex: Annex) =>
      (tablesOf(annex)[0]?.rows ?? []).flatMap((row) =>
        row.flatMap(({ text }) => /^A[23]-\d+$/.exec(text) ?? []),
      );
    expect(codes(guaranteeAnnex(strict))).toEqual(
      Array.from({ length: 15 }, (_, index) => `A2-${index + 1}`),
    );
    expect(codes(qualityAnnex(strict))).toEqual(Array.from({ length: 9 }, (_, index) => `A3-${index + 1}`));
    const words = wordsOf(guaranteeAnnex(strict));
    expect(words).toContain("教师5年360学时培训完成率不低于100%\t99.9%\t未达标");
    expect(wordsOf(qualityAnnex(strict))).toContain(
      "国家义务教育质量监测：语文\tⅢ级以上，校际差异率低于0.15\tⅢ级，校际差异率0.121\t达标",
    );
  });

  it("print pay as the sentence of A2-8 does", () => {
    expect(wordsOf(guaranteeAnnex(strict))).toMatch(
      /义务教育教师年平均工资收入98761元，当地公务员年平均工资收入\d+/,
    );
  });
});

describe("附件7", () => {
  it("lists the same schools in both readings and says whether they were waived", () => {
    const schools = (evaluation: Evaluation) =>
      tablesOf(waiverAnnex(evaluation))[1]?.rows.map((row) => row[1]?.text);
    expect(schools(strict)).toEqual(schools(relief));
    expect(schools(strict)?.length).toBe(new Set(strict.waivers.map(({ unit }) => unit.code)).size);
    expect(wordsOf(waiverAnnex(strict))).toContain("条件相符但未适用特殊情形");
    expect(wordsOf(waiverAnnex(relief))).toContain("对下列学校适用特殊情形");
  });
});

describe("附件8", () => {
  it("counts what is due and what is there, each count by its name", () => {
    const { evidence } = provenanceOf(strict);
    const words = wordsOf(evidenceAnnex(strict, evidence));
    expect(words).toMatch(/A2-11-01\t.*\t.*\t\d+\t1\n/);
    const figures = new Map(evidenceFigures(evidence).map(({ id, printed }) => [id, printed]));
    const cells = tablesOf(evidenceAnnex(strict, evidence)).flatMap(({ rows }) => rows.flat());
    const counted = cells.filter(({ figure }) => figure !== undefined);
    expect(counted.length).toBeGreaterThan(100);
    for (const { figure, text } of counted) expect(text, figure).toBe(figures.get(figure ?? ""));
  });
});

describe("附件9", () => {
  it("names files, hashes, standard, reading, periods and both formulas of 巩固率", () => {
    const words = wordsOf(dataSourcesAnnex(strict, provenanceOf(strict)));
    for (const expected of [
      "县级采集表_2025.xlsx\t县级采集表\t0123456789abcdef0123456789abcdef\n0123456789abcdef0123456789abcdef",
      "national-2017，第1版",
      "ab".repeat(16),
      "cd".repeat(16),
      "判定口径\t严格口径",
      "预算年\t2024年",
      "上学年\t2024—2025学年",
      "采用公式B：巩固率＝毕业÷（三年前入学+转入−转出−死亡），结果为99.1%",
      "小学∶初中∶高中＝1∶1.1∶1.32",
    ]) {
      expect(words).toContain(expected);
    }
  });

  it("says what is unknown of the files, and that nothing was read from any", () => {
    expect(wordsOf(dataSourcesAnnex(strict, undefined))).toContain("（待填：数据来源文件清单）");
    const typed = { ...provenanceOf(strict), sources: [] };
    expect(wordsOf(dataSourcesAnnex(strict, typed))).toContain("没有从文件读入的数据");
  });

  it("tells each contradiction that was accepted with its reason, and has no such part without", () => {
    const line = "河坎小学小学部：“班级数”5少于“年级数”6。说明：复式教学。";
    const accepted = { ...provenanceOf(strict), acceptedChecks: [line] };
    expect(wordsOf(dataSourcesAnnex(strict, accepted))).toContain(`5.数据核对说明`);
    expect(wordsOf(dataSourcesAnnex(strict, accepted))).toContain(`（1）${line}`);
    expect(wordsOf(dataSourcesAnnex(strict, provenanceOf(strict)))).not.toContain("数据核对说明");
  });
});
