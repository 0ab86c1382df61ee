import { stageNames } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import styles from "../indicators.module.css";
import type { ItemView } from "./item-view.ts";

type Waiver = ItemView["waivers"][number];

function byWaiver(waivers: readonly Waiver[]): readonly (readonly Waiver[])[] {
  return [...Map.groupBy(waivers, ({ id }) => id).values()];
}

/** 过渡口径 of the item: where the facts allow it, and what must still be proved on paper. */
export function WaiverGroups({ waivers }: { readonly waivers: readonly Waiver[] }) {
  if (waivers.length === 0) return null;
  return (
    <section aria-labelledby="item-waivers">
      <SectionHeading id="item-waivers" note="数据符合条件的学校；还须有证明材料才能采用">
        过渡口径
      </SectionHeading>
      <ul className={styles.waivers}>
        {byWaiver(waivers).map((places) => {
          const [first] = places;
          if (!first) return null;
          return (
            <li key={first.id}>
              {first.name}
              <p>
                {first.clause}。须备材料：{first.documents.join("、")}
              </p>
              <details>
                <summary>{places.length} 处符合</summary>
                <div className={styles.places}>
                  {places.map(({ code, school, stage }) => (
                    <a key={`${code} ${stage}`} href={hrefOf("schools", { path: [code] })}>
                      {school}
                      {stage ? stageNames[stage] : ""}
                    </a>
                  ))}
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
