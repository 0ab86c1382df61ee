import { describe, expect, it } from "vitest";
import type { Client } from "../../../../electron/api/service/client.ts";
import { createPages } from "../../../../electron/host/page/pages.ts";
import type { Evaluation } from "../../../../electron/host/page/verdict-page.ts";
import { ContractError } from "../../../../shared/contract/error.ts";

function item(given: Partial<Evaluation["items"][number]>): Evaluation["items"][number] {
  return {
    item: "A1-1",
    name: "每百名学生拥有高于规定学历教师数",
    shortName: "高学历教师",
    verdict: "met",
    words: "",
    unit: "人",
    decimals: 1,
    critical: false,
    ...given,
  };
}

function evaluation(mode: "strict" | "relief"): Evaluation {
  return {
    county: { code: "410999", name: "青禾县<script>" },
    year: 2025,
    mode,
    verdict: "unmet",
    words: "32 项中 20 项达标",
    pack: "national-2017",
    items: [
      item({ item: "A1-1", verdict: "unmet", words: "2 个学段未达标", critical: true }),
      item({ item: "A2-1", verdict: "open", words: "未填" }),
    ],
    conditions: [item({ item: "A5-1", verdict: "notJudged" })],
    sections: [
      {
        code: "2141000951",
        name: "万元第二小学",
        stage: "primary",
        pupils: 870,
        included: true,
        values: { "A1-1": "7.450000000000" },
        met: { "A1-1": true },
        metCount: 1,
        passes: null,
      },
      {
        code: "2141004762",
        name: "三家教学点",
        stage: "primary",
        pupils: 20,
        included: false,
        values: { "A1-1": null },
        met: { "A1-1": null },
        metCount: 0,
        passes: null,
      },
    ],
    schoolsPassing: { primary: { assessed: 1, passing: 0, undecided: 1 } },
    balance: { primary: { "A1-1": { mean: "5.8", cv: "0.283115465129", passes: true } } },
    guarantee: {},
    quality: {},
    totals: {},
  };
}

const asked: unknown[] = [];
const call = (async (name: string, input: { mode: "strict" | "relief" }) => {
  asked.push([name, input]);
  return evaluation(input.mode);
}) as unknown as Client;

async function pageAt(path: string, client: Client = call) {
  const response = await createPages(client, 2025)(new Request(`http://127.0.0.1${path}`));
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

describe("the page of verdicts", () => {
  it("says the county's verdict in words, each item with mark and word", async () => {
    const { status, text } = await pageAt("/");
    expect(status).toBe(200);
    expect(text).toContain("32 项中 20 项达标");
    expect(text).toContain("未达标 1 项，缺数据 1 项");
    for (const shown of ["✗ 未达标", "? 缺数据", "— 不参评", "△ 临界", "高学历教师（人）"])
      expect(text).toContain(shown);
  });

  it("prints values half up in official decimals, and never 0 for what is missing", async () => {
    const { text } = await pageAt("/");
    expect(text).toMatch(/7\.5 <span class="met" title="达标">✓/);
    expect(text).toMatch(/0\.283 <span/);
    expect(text).toMatch(/>— <span class="notJudged" title="不参评">—/);
  });

  it("escapes what workbooks and people wrote", async () => {
    const { text } = await pageAt("/");
    expect(text).toContain("青禾县&lt;script&gt;");
    expect(text).not.toContain("<script");
  });

  it("asks for the mode of the link", async () => {
    asked.length = 0;
    expect((await pageAt("/?mode=relief")).text).toContain('<strong aria-current="page">过渡口径</strong>');
    await pageAt("/?mode=drop");
    expect(asked).toEqual([
      ["evaluation.run", { year: 2025, mode: "relief" }],
      ["evaluation.run", { year: 2025, mode: "strict" }],
    ]);
  });

  it("says why there are no verdicts", async () => {
    const refuse = (async () => {
      throw new ContractError("noWorkspace", { message: "没有打开工作区。", remedy: "请先打开。" });
    }) as unknown as Client;
    const { status, text } = await pageAt("/", refuse);
    expect(status).toBe(503);
    expect(text).toContain("没有打开工作区。");
    expect(text).toContain("请先打开。");
  });
});

it("has a style sheet and nothing else", async () => {
  expect(await pageAt("/style.css")).toMatchObject({ status: 200, type: "text/css; charset=utf-8" });
  for (const path of ["/page/style.css", "/../style.css", "/html.ts", "/style.css/"]) {
    expect(await pageAt(path)).toMatchObject({ status: path === "/../style.css" ? 200 : 404 });
  }
});
