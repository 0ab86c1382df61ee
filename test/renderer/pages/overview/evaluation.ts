import type { CallOutput } from "../../../../shared/contract/contract.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import type { Verdict } from "../../../../shared/evaluate/verdict.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";

export type Evaluation = CallOutput<"evaluation.run">;
export type Section = Evaluation["sections"][number];

const pack = nationalPack();
const resources = pack.items.filter(({ part }) => part === "resource").map(({ code }) => code);

/** A section whose seven figures all stand at twice their standard, except those given. */
export function section(
  code: string,
  given: Partial<Section> & { readonly unmet?: readonly string[] } = {},
): Section {
  const { unmet = [], stage = "primary", ...rest } = given;
  const standardOf = (item: string) => {
    const check = pack.items.find((each) => each.code === item)?.checks[0];
    return check?.kind === "resource" ? check.standards[stage] : "1";
  };
  return {
    code,
    name: `学校${code}`,
    stage,
    pupils: 100,
    included: true,
    values: Object.fromEntries(
      resources.map((item) => [item, String(Number(standardOf(item)) * (unmet.includes(item) ? 0.9 : 2))]),
    ),
    met: Object.fromEntries(resources.map((item) => [item, !unmet.includes(item)])),
    metCount: resources.length - unmet.length,
    passes: unmet.length < 2,
    ...rest,
  };
}

function tally(sections: readonly Section[], stage: Stage) {
  const own = sections.filter((each) => each.stage === stage && each.included);
  return {
    assessed: own.length,
    passing: own.filter(({ passes }) => passes === true).length,
    undecided: own.filter(({ passes }) => passes === null).length,
  };
}

function summary({ code, name, shortName, unit, decimals }: (typeof pack.items)[number], verdict: Verdict) {
  return { item: code, name, shortName, unit, decimals, verdict, words: "", critical: false };
}

/** An evaluation as the service answers it: everything met but the verdicts given by item. */
export function evaluationOf(
  sections: readonly Section[],
  verdicts: Readonly<Record<string, Verdict>> = {},
  balance: Evaluation["balance"] = {},
): Evaluation {
  const judged = (items: typeof pack.items) =>
    items.map((item) => summary(item, verdicts[item.code] ?? "met"));
  const condition = (item: string) => ({
    ...summary({ ...pack.items[0], code: item } as (typeof pack.items)[number], verdicts[item] ?? "met"),
    item,
  });
  return {
    sections: [...sections],
    balance,
    schoolsPassing: { primary: tally(sections, "primary"), junior: tally(sections, "junior") },
    guarantee: {},
    quality: {},
    totals: {},
    county: { code: "410999", name: "青禾县" },
    year: 2025,
    mode: "strict",
    pack: `${pack.id}@${pack.version}`,
    verdict: "unmet",
    words: "",
    items: judged(pack.items),
    conditions: [condition("A1"), condition("A1-8"), ...judged(pack.vetoes), ...judged(pack.admission)],
  };
}
