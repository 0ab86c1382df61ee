import type { CallOutput } from "../../../shared/contract/contract.ts";
import { verdictOfPasses } from "../../../shared/contract/verdict-text.ts";
import type { Coefficient, CoefficientLine } from "../../charts/coefficient.ts";
import { formatDecimal } from "../../parts/format.ts";

type Evaluation = CallOutput<"evaluation.run">;
type Balance = Evaluation["balance"][string][string];

function coefficientOf(line: Balance | undefined, decimals: number): Coefficient | undefined {
  if (!line) return undefined;
  return {
    printed: formatDecimal(line.cv, decimals),
    value: line.cv === null ? undefined : Number(line.cv),
    verdict: verdictOfPasses(line.passes),
  };
}

/** Each item of 资源配置 with its coefficient in both stages. */
export function coefficientLines(evaluation: Evaluation, decimals: number): readonly CoefficientLine[] {
  const { balance, items } = evaluation;
  return items
    .filter(({ item }) => balance.primary?.[item] ?? balance.junior?.[item])
    .map(({ item, shortName }) => ({
      item,
      name: shortName,
      stages: {
        primary: coefficientOf(balance.primary?.[item], decimals),
        junior: coefficientOf(balance.junior?.[item], decimals),
      },
    }));
}
