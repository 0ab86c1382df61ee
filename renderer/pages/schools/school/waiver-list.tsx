import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import styles from "../schools.module.css";

type Waiver = CallOutput<"school.show">["waivers"][number];

export interface WaiverListProps {
  readonly waivers: readonly Waiver[];
  readonly nameOf: (item: string) => string;
}

/** 过渡口径 whose facts hold here, and what still has to be proved on paper before one may be used. */
export function WaiverList({ waivers, nameOf }: WaiverListProps) {
  if (waivers.length === 0) return null;
  return (
    <section aria-labelledby="school-waivers">
      <SectionHeading id="school-waivers" note="数据符合条件；还须有证明材料才能采用">
        可用的过渡口径
      </SectionHeading>
      <ul className={styles.waivers}>
        {waivers.map(({ id, item, name, documents, stage }) => (
          <li key={`${id} ${stage}`}>
            {item} {nameOf(item)}
            {stage && `（${stageNames[stage]}）`}：{name}
            <p className={styles.detail}>须备材料：{documents.join("、")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
