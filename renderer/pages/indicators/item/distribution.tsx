import { stageNames } from "../../../../shared/county/stage.ts";
import { DistributionStrip } from "../../../charts/distribution/distribution-strip.tsx";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import { openWhy } from "../../../parts/why/why-state.ts";
import styles from "../indicators.module.css";
import type { ItemView } from "./item-view.ts";
import { stripLines, stripPoints, stripSummary } from "./strip-points.ts";

/** Where the sections of each stage stand against the standard. */
export function Distribution({ view }: { readonly view: ItemView }) {
  return (
    <section aria-labelledby="item-distribution">
      <SectionHeading id="item-distribution" note={`一个点是一个学段，单位：${view.unit}`}>
        分布
      </SectionHeading>
      {view.stages.map((standard) => {
        const points = stripPoints(view.sections, standard.stage, view);
        const summary = stripSummary({ name: stageNames[standard.stage], standard }, view.sections);
        if (standard.assessed === 0) return null;
        return (
          <div key={standard.stage}>
            <h3 className={styles.subheading}>{summary}</h3>
            <DistributionStrip
              summary={summary}
              points={points}
              lines={stripLines(standard, view)}
              onPick={(figure) => {
                const point = points.find(({ key }) => key === figure);
                const label = `${point?.name}${stageNames[standard.stage]}${view.shortName}`;
                openWhy({ kind: "figure", id: figure, label });
              }}
            />
          </div>
        );
      })}
    </section>
  );
}
