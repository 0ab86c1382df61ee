import type { CallOutput } from "../../../shared/contract/contract.ts";
import { verdictMarks, verdictOfPasses, verdictText } from "../../../shared/contract/verdict-text.ts";
import { parseDecimal } from "../../../shared/county/exact/rational.ts";
import { roundHalfUp } from "../../../shared/county/exact/rounding.ts";
import { type Stage, stageNames, stages } from "../../../shared/county/stage.ts";
import { type Verdict, verdictNames } from "../../../shared/evaluate/verdict.ts";
import { html, type Markup, pageResponse } from "./html.ts";

export type Evaluation = CallOutput<"evaluation.run">;
type Section = Evaluation["sections"][number];
type Item = Evaluation["items"][number];

const modeNames = { strict: "严格口径", relief: "过渡口径" } as const;
const coefficientDecimals = 3;

function printed(value: string | null | undefined, decimals: number): string {
  const number = parseDecimal(value ?? "");
  return number ? roundHalfUp(number, decimals) : "—";
}

function state(verdict: Verdict): Markup {
  return html`<span class="state ${verdict}">${verdictText(verdict)}</span>`;
}

function mark(verdict: Verdict): Markup {
  return html`<span class="${verdict}" title="${verdictNames[verdict]}">${verdictMarks[verdict]}</span>`;
}

function modeLinks({ mode }: Evaluation): readonly Markup[] {
  return (["strict", "relief"] as const).map((each) =>
    each === mode
      ? html`<strong aria-current="page">${modeNames[each]}</strong>`
      : html`<a href="/?mode=${each}">${modeNames[each]}</a>`,
  );
}

function counts(items: readonly Item[]): string {
  const verdicts: readonly Verdict[] = ["met", "unmet", "open", "notJudged"];
  return verdicts
    .map((verdict) => ({ verdict, count: items.filter((item) => item.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${verdictNames[verdict]} ${count} 项`)
    .join("，");
}

function itemTable(caption: string, items: readonly Item[]): Markup {
  if (items.length === 0) return html``;
  const rows = items.map(
    ({ item, name, verdict, words, critical }) => html`<tr>
<td>${item}</td><td>${name}</td><td class="state">${state(verdict)}${critical ? " △ 临界" : ""}</td><td>${words}</td>
</tr>
`,
  );
  return html`<h2>${caption}</h2>
<p>${counts(items)}</p>
<div class="scroll"><table>
<thead><tr><th>代码</th><th>项目</th><th>结论</th><th>说明</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}

/** The columns of a section table: the items whose values sections have, in the order of the items. */
function sectionItems({ items, sections }: Evaluation): readonly Item[] {
  const valued = new Set(sections.flatMap(({ values }) => Object.keys(values)));
  return items.filter(({ item }) => valued.has(item));
}

function balanceRow(evaluation: Evaluation, stage: Stage, columns: readonly Item[]): Markup {
  const lines = evaluation.balance[stage] ?? {};
  const cells = columns.map(({ item }) => {
    const line = lines[item];
    const verdict = verdictOfPasses(line?.passes ?? null);
    return html`<td class="number">${printed(line?.cv, coefficientDecimals)} ${mark(verdict)}</td>`;
  });
  return html`<tr><th scope="row" colspan="2">校际差异系数</th>${cells}<td></td><td></td></tr>`;
}

function sectionRow(section: Section, columns: readonly Item[]): Markup {
  const cells = columns.map(({ item, decimals }) => {
    const value = printed(section.values[item], decimals);
    const verdict = verdictOfPasses(section.met[item] ?? null, section.included);
    return html`<td class="number">${value} ${mark(verdict)}</td>`;
  });
  return html`<tr>
<td title="${section.code}">${section.name}</td><td class="number">${section.pupils ?? "—"}</td>${cells}
<td class="number">${section.included ? section.metCount : "—"}</td>
<td class="state">${state(verdictOfPasses(section.passes, section.included))}</td>
</tr>
`;
}

function sectionTable(evaluation: Evaluation, stage: Stage): Markup {
  const sections = evaluation.sections.filter((section) => section.stage === stage);
  const columns = sectionItems(evaluation);
  const heads = columns.map(
    ({ item, shortName, unit }) => html`<th>${item}<br>${shortName}${unit ? `（${unit}）` : ""}</th>`,
  );
  const passing = evaluation.schoolsPassing[stage];
  const summary = passing
    ? `参评 ${passing.assessed} 个，达标 ${passing.passing} 个，缺数据未定 ${passing.undecided} 个`
    : "";
  return html`<h2>${stageNames[stage]}学段</h2>
<p>${summary}</p>
<div class="scroll"><table class="sections">
<thead><tr><th>学校</th><th>学生数</th>${heads}<th>达标项数</th><th>结论</th></tr></thead>
<tbody>${balanceRow(evaluation, stage, columns)}
${sections.map((section) => sectionRow(section, columns))}</tbody>
</table></div>`;
}

/** 评定结果: the county's verdict in words, the items, and both stages section by section. */
export function verdictPage(evaluation: Evaluation): Response {
  const { county, year, verdict, words } = evaluation;
  const body = html`<header>
<p>优均 · ${county.name} · ${year} 年度</p>
<nav aria-label="口径">${modeLinks(evaluation)}</nav>
</header>
<main>
<h1>${state(verdict)}　${words}</h1>
${itemTable("各项指标", evaluation.items)}
${itemTable("其他条件", evaluation.conditions)}
${stages.map((stage) => sectionTable(evaluation, stage))}
</main>`;
  return pageResponse(200, `${county.name} ${year} 年度评定结果 - 优均`, body);
}
