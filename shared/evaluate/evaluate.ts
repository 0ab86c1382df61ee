import type { CountyYear } from "../county/county-year.ts";
import { stages } from "../county/stage.ts";
import { type FactPart, unitsOf } from "../county/units.ts";
import type { Item, Pack } from "../standard/pack-schema.ts";
import { balanceOf } from "./balance.ts";
import { coefficientFigures } from "./coefficient-figures.ts";
import type { CheckContext } from "./context.ts";
import type { Evaluation, ItemResult } from "./evaluation.ts";
import type { Figure } from "./figure.ts";
import { formTotals } from "./form-totals.ts";
import { printedBeside } from "./printed-beside.ts";
import { resourceFigures } from "./resource-figures.ts";
import { runCheck } from "./run-check.ts";
import { resourceItems, type SectionResult, sectionResult } from "./section-results.ts";
import { unplacedSchools, withUnplaced } from "./unplaced-schools.ts";
import { allOf, type Verdict } from "./verdict.ts";
import { AllowedWaivers, type Mode } from "./waivers.ts";

/**
 * Judges a county: facts and a pack in, verdicts with their working out. Pure, deterministic and total: any
 * facts give an evaluation, and what cannot be judged says why.
 *
 *     const evaluation = evaluate(countyYear, nationalPack(), { mode: "strict" });
 *     evaluation.verdict;                                   // "unmet"
 *     evaluation.figures.get("A2-11.moved")?.result;        // { kind: "value", value: 100/9 }
 */
export function evaluate(countyYear: CountyYear, pack: Pack, options: { readonly mode: Mode }): Evaluation {
  const units = unitsOf(countyYear);
  const sections = units.flatMap((unit) => unit.sections);
  const allowed = new AllowedWaivers(units, pack);
  const context: CheckContext = { countyYear, units, sections, pack, mode: options.mode, allowed };
  const resources = resourceItems(pack);
  const results = sections.map((section) => sectionResult(section, resources, context));
  const balances = stages.flatMap((stage) =>
    resources.map((item) => balanceOf(item, stage, { sections: results, pack })),
  );
  const unplaced = unplacedSchools(units);
  const judged = (items: readonly Item[]) =>
    items.map((item) => itemResult(item, context, { sections: results, unplaced }));
  const items = judged(pack.items);
  const vetoes = judged(pack.vetoes);
  const admission = judged(pack.admission);
  const undecided = unplaced.map((): Verdict => "open");
  const sectionsVerdict = judgedOrNone([...results.map(({ verdict }) => verdict), ...undecided]);
  const balanceVerdict = judgedOrNone([...balances.map(({ verdict }) => verdict), ...undecided]);
  const beyondResources = items.filter(({ item }) => item.part !== "resource");
  const all = [...beyondResources, ...vetoes, ...admission].map(({ verdict }) => verdict);
  return {
    countyYear,
    mode: options.mode,
    pack,
    units,
    sections: results,
    balances,
    items,
    vetoes,
    admission,
    sectionsVerdict,
    balanceVerdict,
    verdict: allOf([sectionsVerdict, balanceVerdict, ...all]),
    waivers: allowed.uses,
    figures: figuresById([
      ...results.flatMap(({ values }) => Object.values(values).map(({ figure }) => figure)),
      ...resourceFigures({ sections: results, units, items: resources, pack }),
      ...coefficientFigures(balances, pack),
      ...[...items, ...vetoes, ...admission].flatMap(({ item, checks }) => [
        ...checks.flatMap(({ figures }) => figures),
        ...printedBeside(item, context),
      ]),
      ...formTotals(context),
    ]),
  };
}

/** A county without a single judged section has nothing to pass with: that is open, not met. */
function judgedOrNone(verdicts: readonly Verdict[]): Verdict {
  const verdict = allOf(verdicts);
  return verdict === "notJudged" ? "open" : verdict;
}

function itemResult(
  item: Item,
  context: CheckContext,
  from: { readonly sections: readonly SectionResult[]; readonly unplaced: readonly FactPart[] },
): ItemResult {
  const { sections, unplaced } = from;
  const checks = item.checks.map((check) =>
    withUnplaced(runCheck(check, item, { context, sections }), check, unplaced),
  );
  return {
    item,
    // Halves that do not apply fail nothing; where no half applies, the item is not judged.
    verdict: allOf(checks.map(({ verdict }) => verdict)),
    numericVerdict: allOf(checks.filter(({ numeric }) => numeric).map(({ verdict }) => verdict)),
    checks,
  };
}

function figuresById(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [figure.id, figure]));
}
