import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { run } from "./run.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-cli-test-"));
  await writeFile(join(folder, "a.xlsx"), "a");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function finding(severity: "error" | "confirm" | "repair") {
  const line = `a.xlsx / 表!B${severity.length} / 问题 / 怎么改`;
  return { severity, code: severity, file: "a.xlsx", problem: "问题", remedy: "怎么改", line };
}

function proposal(decision: CallOutput<"intake.propose">["decision"]): CallOutput<"intake.propose"> {
  return {
    proposal: "p1",
    year: 2025,
    decision,
    files: [
      { fileName: "a.xlsx", sha256: "0", forms: ["wideTable"], formNames: ["教育事业统计综合表"], claims: 3 },
    ],
    schools: { matched: [], added: [{ code: "2141000951", name: "万元第二小学" }], missing: [] },
    values: {
      added: 3,
      changed: 1,
      unchanged: 0,
      changes: [
        {
          subject: "school:2141000951",
          field: "name",
          label: "学校名称",
          before: "旧",
          after: "新",
          file: "a.xlsx",
          sheet: "表",
          cell: "B2",
        },
      ],
    },
    findings: {
      error: decision === "refused" ? [finding("error")] : [],
      confirm: decision === "needsConfirmation" ? [finding("confirm")] : [],
      warning: [],
      repair: [finding("repair")],
      note: [],
    },
  };
}

const accepted: CallOutput<"intake.accept"> = {
  batch: 2,
  accepted: 4,
  beside: 0,
  unchanged: 0,
  newSchools: ["2141000951"],
};

describe("create", () => {
  it("makes a workspace in the folder that the person means", async () => {
    const ran = await run(["create", "青禾", "--name", "青禾县", "--code", "410999"], {
      folder: "/data",
      handlers: {
        "workspace.create": ({ folder: made = "", name, code }) => ({
          folder: made,
          county: { code, name },
          readOnly: false,
          years: [],
          operator: null,
        }),
      },
    });
    expect(ran).toMatchObject({ code: 0, err: "", released: 1 });
    expect(ran.out).toBe("已新建青禾县（410999）的工作区：/data/青禾");
  });

  it("passes on what the county's code should be", async () => {
    const ran = await run(["create", "x", "--name", "青禾县", "--code", "41"]);
    expect(ran).toMatchObject({ code: 2, out: "", calls: [] });
    expect(ran.err).toContain("code：应为 6 位行政区划代码");
  });
});

describe("import", () => {
  const args = (...more: string[]) => ["import", "w", "--year", "2025", "a.xlsx", ...more];
  const handlers = (decision: CallOutput<"intake.propose">["decision"]) => ({
    "intake.propose": () => proposal(decision),
    "intake.accept": () => accepted,
  });
  const wrote = (calls: readonly string[]) => calls.filter((call) => /^(intake\.accept|operator)/.test(call));

  it("previews and writes nothing without --accept", async () => {
    const ran = await run(args(), { folder, handlers: handlers("ready") });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(wrote(ran.calls)).toEqual([]);
    expect(ran.out).toContain("  a.xlsx / 表!B6 / 问题 / 怎么改");
    expect(ran.out).toContain("school:2141000951 学校名称：旧 → 新（a.xlsx / 表!B2）");
    expect(ran.out).toContain("数据：新填 3 个，改变 1 个，不变 0 个");
    expect(ran.out).toContain("a.xlsx（教育事业统计综合表）");
  });

  it("accepts under the command line's name, or the person's", async () => {
    const ran = await run(args("--accept"), { folder, handlers: handlers("ready") });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(wrote(ran.calls)).toEqual([
      "operator.list {}",
      'operator.choose {"name":"命令行"}',
      'intake.accept {"proposal":"p1","confirmed":false}',
    ]);
    expect(ran.out).toContain("已接受：第 2 批，采用 4 个数据，新增学校 1 所。");
    const named = await run(args("--accept", "--operator", "张三", "--pin", "1234"), {
      folder,
      handlers: handlers("ready"),
    });
    expect(wrote(named.calls).slice(1, 3)).toEqual([
      'operator.add {"name":"张三","unit":"","role":"填报"}',
      'operator.choose {"name":"张三","pin":"1234"}',
    ]);
  });

  it.each([[args()], [args("--accept")], [args("--accept", "--confirm")]])(
    "refuses files with errors: %j",
    async (given) => {
      const ran = await run(given, { folder, handlers: handlers("refused") });
      expect(ran.code).toBe(3);
      expect(wrote(ran.calls)).toEqual([]);
      expect(ran.err).toContain("有 1 处错误，没有写入任何数据");
      expect(ran.err).toContain("a.xlsx / 表!B5 / 问题 / 怎么改");
    },
  );

  it("asks for a person's yes, and takes --confirm for one", async () => {
    const asked = await run(args("--accept"), { folder, handlers: handlers("needsConfirmation") });
    expect(asked.code).toBe(3);
    expect(asked.err).toContain("--confirm");
    expect(wrote(asked.calls)).toEqual([]);
    const confirmed = await run(args("--accept", "--confirm"), {
      folder,
      handlers: handlers("needsConfirmation"),
    });
    expect(confirmed.code).toBe(0);
    expect(wrote(confirmed.calls).at(-1)).toBe('intake.accept {"proposal":"p1","confirmed":true}');
    expect((await run(args(), { folder, handlers: handlers("needsConfirmation") })).code).toBe(0);
  });

  it("prints nothing but JSON with --json", async () => {
    const preview = await run(args("--json"), { folder, handlers: handlers("refused") });
    expect(preview.code).toBe(3);
    expect(JSON.parse(preview.out)).toEqual(proposal("refused"));
    const done = await run(args("--json", "--accept"), { folder, handlers: handlers("ready") });
    expect(JSON.parse(done.out)).toEqual({ ...proposal("ready"), accepted });
  });

  it("says which file is not there", async () => {
    const ran = await run(["import", "w", "--year", "2025", "没有.xlsx"], { folder });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain(`找不到文件：${join(folder, "没有.xlsx")}`);
  });
});

const evaluation: CallOutput<"evaluation.run"> = {
  county: { code: "410999", name: "青禾县" },
  year: 2025,
  mode: "strict",
  pack: "national-2017",
  verdict: "unmet",
  words: "32 项中 20 项达标",
  items: [
    {
      item: "A1-1",
      name: "每百名学生拥有高于规定学历教师数",
      shortName: "高学历教师",
      verdict: "unmet",
      words: "2 个学段未达标",
      unit: "人",
      decimals: 2,
      critical: true,
    },
  ],
  conditions: [],
  sections: [
    {
      code: "2141000951",
      name: "万元第二小学",
      stage: "primary",
      pupils: 870,
      included: true,
      values: {},
      met: {},
      metCount: 5,
      passes: null,
    },
  ],
  schoolsPassing: { primary: { assessed: 1, passing: 0, undecided: 1 } },
  balance: {},
  guarantee: {},
  quality: {},
  totals: {},
};

describe("evaluate", () => {
  const handlers = { "evaluation.run": () => evaluation };

  it("tells the verdicts in a table", async () => {
    const { code, out } = await run(["evaluate", "w", "--year", "2025"], { handlers });
    expect(code).toBe(0);
    expect(out).toContain("✗ 未达标　32 项中 20 项达标");
    expect(out).toMatch(/A1-1 {2}✗ 未达标 △ 临界 {2}高学历教师 {2}2 个学段未达标/);
    expect(out).toContain("小学：参评 1 个学段，达标 0 个，缺数据未定 1 个");
    expect(out).toMatch(/\? 缺数据 {2}2141000951 {2}万元第二小学 {2}达标 5 项/);
  });

  it("prints the evaluation as JSON, and asks for the reading", async () => {
    const { code, out, calls } = await run(["evaluate", "w", "--year", "2025", "--relief", "--json"], {
      handlers,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(evaluation);
    expect(calls.at(-1)).toBe('evaluation.run {"year":2025,"mode":"relief"}');
  });
});

describe("trace", () => {
  const trace: CallOutput<"evaluation.trace"> = {
    item: "A1-5",
    name: "生均体育运动场馆面积",
    clause: "第五条",
    mode: "strict",
    subject: "万元第二小学（小学）",
    verdict: "met",
    words: "",
    schools: [],
    remarks: [],
    figures: [
      {
        id: "A1-5/2141000951/primary",
        name: "生均体育运动场馆面积",
        unit: "㎡",
        value: "8.571000000000",
        printed: "8.57",
        critical: false,
        formula: "面积 ÷ 学生数",
        clause: "第五条",
        waivers: [],
        operands: [
          {
            kind: "fact",
            label: "学生数",
            value: "870",
            unit: "人",
            sources: [
              { accepted: true, place: "a.xlsx / 表!B2", raw: "８７０", batch: 2, at: "", operator: "" },
            ],
          },
        ],
      },
    ],
  };

  it("leads from the verdict down to the cell", async () => {
    const args = [
      "trace",
      "w",
      "--year",
      "2025",
      "--item",
      "A1-5",
      "--school",
      "2141000951",
      "--stage",
      "primary",
    ];
    const { code, out, calls } = await run(args, { handlers: { "evaluation.trace": () => trace } });
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "A1-5 生均体育运动场馆面积（第五条）",
      "万元第二小学（小学）：✓ 达标　",
      "  生均体育运动场馆面积 = 8.57㎡",
      "    公式：面积 ÷ 学生数（第五条）",
      "    学生数：870人",
      "      采用 a.xlsx / 表!B2：８７０",
    ]);
    expect(calls.at(-1)).toBe(
      'evaluation.trace {"year":2025,"item":"A1-5","school":"2141000951","stage":"primary","mode":"strict"}',
    );
  });

  it("tells a school's own facts under an item that judges schools, and what to look at", async () => {
    const operands = [{ kind: "standard" as const, label: "规模上限", value: "2000" }];
    const school = { code: "2141000951", name: "万元第二小学", numbers: {}, waivers: [], operands };
    const answer: CallOutput<"evaluation.trace"> = {
      ...trace,
      figures: [],
      schools: [{ ...school, verdict: "unmet" }],
      remarks: ["请核对班级名册"],
    };
    const args = ["trace", "w", "--year", "2025", "--item", "A2-4", "--school", "2141000951"];
    const { out } = await run(args, { handlers: { "evaluation.trace": () => answer } });
    expect(out.split("\n").slice(2)).toEqual([
      "  2141000951 万元第二小学：✗ 未达标",
      "    规模上限：2000",
      "  提醒：请核对班级名册",
    ]);
  });

  it("knows no other stage than 小学 and 初中", async () => {
    const args = ["trace", "w", "--year", "2025", "--item", "A1-5", "--stage", "senior"];
    const { code, err } = await run(args, { handlers: { "evaluation.trace": () => trace } });
    expect(code).toBe(2);
    expect(err).toContain("“senior”");
  });
});

describe("verify", () => {
  const verification = (passed: boolean): CallOutput<"workspace.verify"> => ({
    at: "2026-09-01T01:00:00.000Z",
    batch: 3,
    passed,
    checks: [
      { check: "chain", passed, lines: passed ? ["历史记录：3 批"] : ["历史记录：不可信", "第 2 批被改动"] },
    ],
  });

  it("ends well where all is whole", async () => {
    const ran = await run(["verify", "w"], { handlers: { "workspace.verify": () => verification(true) } });
    expect(ran).toMatchObject({ code: 0, out: "✓ 历史记录：3 批", err: "" });
  });

  it("ends with 3 and the places where it is not", async () => {
    const handlers = { "workspace.verify": () => verification(false) };
    const ran = await run(["verify", "w", "--json"], { handlers });
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out)).toEqual(verification(false));
    expect(ran.err).toContain("第 2 批被改动");
  });
});

describe("forms", () => {
  it("write both files where the person says, and name what is missing", async () => {
    const forms = await run(["forms", "w", "--year", "2025", "--out", "o", "--date", "2025-11-30"], {
      folder: "/data",
      handlers: {
        "document.forms": () => ({
          files: ["a.docx", "a.xlsx"].map((name) => ({
            name,
            path: `/data/o/${name}`,
            file: name,
            bytes: 7,
            sha256: "0",
          })),
          gaps: ["表Ⅰ：全县总计 43.26：待填"],
        }),
      },
    });
    expect(forms.code).toBe(0);
    expect(forms.out).toBe("已写出：/data/o/a.docx（7 字节）\n已写出：/data/o/a.xlsx（7 字节）");
    expect(forms.err).toContain("空缺 1 处");
    expect(forms.calls.at(-1)).toBe(
      'document.forms {"year":2025,"mode":"strict","out":"/data/o","date":"2025-11-30","overwrite":false}',
    );
  });
});

describe("figures", () => {
  const answer: CallOutput<"document.figures"> = {
    documents: [{ id: "forms", name: "申报表" }],
    figures: [
      {
        id: "field:towns",
        name: "乡镇数",
        unit: "个",
        printed: "18",
        value: "18",
        places: [
          { document: "forms", under: "表Ⅰ", row: "全县总计" },
          { document: "forms", under: "填表说明" },
        ],
      },
    ],
  };
  const handlers = { "document.figures": () => answer };

  it("are listed with their first place, or whole as JSON", async () => {
    const listed = await run(["figures", "w", "--year", "2025", "--date", "2025-11-30"], { handlers });
    expect(listed.out.split("\n")[1]?.split(/ {2,}/)).toEqual([
      "field:towns",
      "18个",
      "乡镇数",
      "申报表 / 表Ⅰ / 全县总计 等2处",
    ]);
    expect(listed.calls.at(-1)).toBe('document.figures {"year":2025,"mode":"strict","date":"2025-11-30"}');
    const whole = await run(["figures", "w", "--year", "2025", "--json"], { handlers });
    expect(JSON.parse(whole.out)).toEqual(answer);
  });

  it("are each explained by trace --figure", async () => {
    const traced = await run(["trace", "w", "--year", "2025", "--figure", "field:towns"], {
      handlers: {
        "evaluation.figure": ({ id }) => ({
          figure: {
            id,
            name: "乡镇数",
            unit: "个",
            value: "18",
            printed: "18",
            critical: false,
            formula: "填报数据",
            clause: "县级采集表",
            waivers: [],
            operands: [],
          },
          item: null,
          place: "青禾县",
          verdict: null,
          words: "乡镇数：18个",
          working: null,
        }),
      },
    });
    expect(traced.code).toBe(0);
    expect(traced.out).toContain("field:towns 青禾县：乡镇数：18个");
    expect(traced.out).toContain("公式：填报数据（县级采集表）");
    const both = await run(["trace", "w", "--year", "2025", "--figure", "x", "--item", "A1-1"], {
      handlers: {},
    });
    expect(both).toMatchObject({ code: 2 });
  });
});

describe("report and evidence", () => {
  it("write where the person says, with the date that is given", async () => {
    const report = await run(["report", "w", "--year", "2025", "--out", "o", "--date", "2025-12-20"], {
      folder: "/data",
      handlers: {
        "document.report": () => ({
          files: [{ name: "a.docx", path: "/data/o/a.docx", file: "f", bytes: 7, sha256: "0" }],
          gaps: ["县长姓名"],
        }),
      },
    });
    expect(report).toMatchObject({ code: 0, out: "已写出：/data/o/a.docx（7 字节）" });
    expect(report.err).toContain("县长姓名");
    expect(report.calls.at(-1)).toBe(
      'document.report {"year":2025,"mode":"strict","out":"/data/o","date":"2025-12-20","overwrite":false}',
    );
    const evidence = await run(["evidence", "w", "--year", "2025", "--out", "/e"], {
      handlers: {
        "evidence.write": ({ out = "" }) => ({
          folder: out,
          folders: 32,
          files: 2,
          indexes: 1,
          leftOut: 0,
          manifest: "0",
          cleaned: ["佐证材料_青禾县_2025.0123abcd.part"],
          leftovers: [],
          missing: [
            { item: "A2-1", number: "A2-1-01", title: "规划文件", offices: ["教育局", "自然资源局"] },
            { item: "A0", number: "A0-01", title: "领导小组成立文件", offices: ["教育局"] },
          ],
        }),
      },
    });
    expect(evidence.code).toBe(0);
    expect(evidence.out.split("\n").map((line) => line.trimEnd())).toEqual([
      "已写出：/e（文件夹 32 个，文件 2 个，卷内目录 1 份）",
      "清单.sha256 的 SHA-256：0",
      "已清除上次没有写完的文件夹：佐证材料_青禾县_2025.0123abcd.part",
      "缺 2 件，逐件见“01 缺失清单.xlsx”：",
      "  教育局      2 件",
      "  自然资源局  1 件",
    ]);
    expect(evidence.calls.at(-1)).toContain('"withoutPersonal":false');
  });

  it("refuse a date that is none", async () => {
    const ran = await run(["report", "w", "--year", "2025", "--out", "o", "--date", "2025-02-30"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("date：应为日期，例如 2025-12-20");
  });
});

describe("call", () => {
  const handlers = {
    "history.list": ({ limit }: { readonly limit: number }) => ({ batches: [], next: limit }),
    "history.undo": () => ({ batch: null, kept: [] }),
  };

  it.each([
    ["on the line", '{"limit":7}', ""],
    ["from a file", "@args.json", ""],
    ["from standard input", "-", '{"limit":7}'],
  ])("takes its arguments %s", async (_name, args, input) => {
    await writeFile(join(folder, "args.json"), '{"limit":7}');
    const ran = await run(["call", "w", "history.list", "--args", args], { folder, input, handlers });
    expect(ran).toMatchObject({ code: 0, out: '{"result":{"batches":[],"next":7}}', err: "" });
    expect(ran.calls).toEqual([
      `workspace.open {"folder":"${join(folder, "w")}"}`,
      'history.list {"limit":7}',
    ]);
  });

  it("opens no folder for -, and names an operator only where something is written", async () => {
    expect((await run(["call", "-", "history.list"], { handlers })).calls).toEqual([
      'history.list {"limit":100}',
    ]);
    const wrote = await run(["call", "w", "history.undo", "--args", '{"batch":1}'], { handlers });
    expect(wrote.calls.map((call) => call.split(" ")[0])).toEqual([
      "workspace.open",
      "operator.list",
      "operator.choose",
      "history.undo",
    ]);
  });

  it.each([
    ["an unknown call", ["call", "w", "history.burn"], 2],
    ["wrong arguments", ["call", "w", "history.list", "--args", '{"limit":0}'], 2],
    ["no JSON", ["call", "w", "history.list", "--args", "{"], 2],
    ["no such file", ["call", "w", "history.list", "--args", "@none.json"], 2],
    ["no name", ["call", "w"], 2],
  ])("ends %s with its code and a word", async (_name, args, code) => {
    const ran = await run(args, { folder, handlers });
    expect(ran.code).toBe(code);
    expect(ran.err).not.toBe("");
  });

  it("ends a refusal with 3", async () => {
    const refuse = () => {
      throw new ContractError("refused", { message: "不能撤销。", remedy: "请查看历史。" });
    };
    const ran = await run(["call", "w", "history.undo", "--args", '{"batch":1}'], {
      handlers: { "history.undo": refuse },
    });
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code: "refused", message: "不能撤销。" } });
    expect(ran.err).toBe("不能撤销。\n没有改动任何数据。\n请查看历史。");
  });
});

describe("any command", () => {
  it("tells what happened, what is safe and what to do where it is refused", async () => {
    const locked = () => {
      throw new ContractError("storeLocked", {
        message: "正在使用。",
        remedy: "请先关闭。",
        details: ["进程 7"],
      });
    };
    const ran = await run(["verify", "w"], { handlers: { "workspace.open": locked } });
    expect(ran).toMatchObject({ code: 3, out: "", released: 1 });
    expect(ran.err).toBe("正在使用。\n没有改动任何数据。\n请先关闭。\n  进程 7");
  });

  it("is cancelled cleanly by Ctrl+C", async () => {
    const abort = new AbortController();
    const ran = await run(["verify", "w"], {
      signal: abort.signal,
      onProgress: () => abort.abort(),
      handlers: {
        "workspace.verify": async (_input, { progress, checkpoint }) => {
          for (;;) {
            progress({ label: "核验" });
            await checkpoint();
          }
        },
      },
    });
    expect(ran).toMatchObject({ code: 130, out: "", released: 1 });
    expect(ran.err).toContain("操作已取消");
  });
});
