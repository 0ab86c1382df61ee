import { useMemo, useRef } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { stageNames, stages } from "../../../shared/county/stage.ts";
import type { Pack } from "../../../shared/standard/pack-schema.ts";
import { hrefOf } from "../../app/route.ts";
import { CoefficientBars } from "../../charts/coefficient-bars.tsx";
import { displayNames } from "../../parts/display-state.ts";
import { ExportButton } from "../../parts/export-button.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { PictureButton } from "../../parts/picture-button.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { openWhy } from "../../parts/why/why-state.ts";
import { coefficientLines } from "./coefficient-lines.ts";

type Evaluation = CallOutput<"evaluation.run">;

const title = "校际差异系数";

function exportedLines(evaluation: Evaluation, { balance }: Pack): ExportedTable {
  const decimals = balance.coefficientDecimals;
  const lines = coefficientLines(evaluation, decimals);
  return {
    title,
    columns: [
      { title: "指标", kind: "text" },
      ...stages.flatMap((stage) => [
        { title: `${stageNames[stage]}（限值 ${balance.limits[stage]}）`, kind: "number" as const, decimals },
        { title: `${stageNames[stage]}结论`, kind: "text" as const },
      ]),
    ],
    rows: lines.map(({ item, name, stages: own }) => [
      name,
      ...stages.flatMap((stage) => [
        evaluation.balance[stage]?.[item]?.cv ?? null,
        displayNames[own[stage]?.verdict ?? "open"],
      ]),
    ]),
  };
}

/** 校际均衡: 7 × 2 coefficients against their limits. */
export function BalanceSection({
  evaluation,
  pack,
}: {
  readonly evaluation: Evaluation;
  readonly pack: Pack;
}) {
  const picture = useRef<SVGSVGElement>(null);
  const lines = useMemo(
    () => coefficientLines(evaluation, pack.balance.coefficientDecimals),
    [evaluation, pack],
  );
  const limits = stages.map((stage) => ({ stage, limit: pack.balance.limits[stage] }));
  return (
    <section aria-labelledby="balance">
      <SectionHeading
        id="balance"
        note={<a href={hrefOf("indicators", { path: [pack.balance.code] })}>越短越均衡，不得超过限值</a>}
        extra={
          <>
            <PictureButton title={title} picture={() => picture.current} />
            <ExportButton table={() => exportedLines(evaluation, pack)} />
          </>
        }
      >
        {title}
      </SectionHeading>
      <CoefficientBars
        title={title}
        lines={lines}
        limits={limits}
        picture={picture}
        onWhy={({ item, name, stage }) =>
          openWhy({
            kind: "figure",
            id: `${pack.balance.code}.${item}.${stage}`,
            label: `${stageNames[stage]}${name}${title}`,
          })
        }
      />
    </section>
  );
}
