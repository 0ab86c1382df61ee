import { useMemo } from "react";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import type { FileDrop } from "../../parts/file-drop/use-file-drop.ts";
import { formatCount } from "../../parts/format.ts";
import { Loading } from "../../parts/loading.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { DropZone } from "./drop-zone.tsx";
import styles from "./evidence.module.css";
import { dropText, type EvidenceActions, type Line, type SchoolOverview } from "./evidence-types.ts";
import { PaperLinks } from "./paper-links.tsx";
import { CountMark, StatusMark } from "./status-mark.tsx";

export interface SchoolDetailProps {
  readonly school: SchoolOverview;
  readonly actions: EvidenceActions;
  readonly drop: FileDrop;
}

const noLines: readonly Line[] = [];

/** One school: its 18 boxes with what lies in each and what is missing. */
export function SchoolDetail({ school, actions, drop }: SchoolDetailProps) {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evidence.lines", { year, mode, school: school.code });
  const byBox = useMemo(() => Map.groupBy(data?.lines ?? noLines, ({ box }) => box), [data]);
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  const note = `应有 ${formatCount(school.required)} 份，已有 ${formatCount(school.present)} 份，缺 ${formatCount(school.missing)} 份`;
  return (
    <section aria-labelledby="school-heading">
      <SectionHeading
        id="school-heading"
        note={note}
        extra={<a href={hrefOf("evidence", { path: ["schools"] })}>← 全部学校</a>}
      >
        {school.name || school.code} 的 {evidenceCatalogue.schoolBoxes.length} 个档案盒
      </SectionHeading>
      <div className={styles.boxes}>
        {evidenceCatalogue.schoolBoxes.map(({ number, name, contents, items }) => {
          const lines = byBox.get(number) ?? noLines;
          const counts = school.boxes.find(({ box }) => box === number);
          const [item] = items.length === 1 ? items : [];
          const target = dropText({
            school: school.code,
            box: number,
            ...(item === undefined ? {} : { item }),
          });
          return (
            <article
              key={number}
              className={drop.target === target && drop.over ? `${styles.box} ${styles.over}` : styles.box}
              data-drop={target}
              aria-label={`${number} ${name}`}
            >
              <h3>
                <span className={styles.code}>{String(number).padStart(2, "0")}</span>
                <span>{name}</span>
                {counts && counts.required > 0 ? (
                  <CountMark {...counts} />
                ) : (
                  <span className={styles.small}>{lines.length > 0 ? "" : "空"}</span>
                )}
              </h3>
              <BoxLines lines={lines} onOpen={actions.open} />
              <p className={styles.small}>一般有：{contents.join("、")}</p>
            </article>
          );
        })}
      </div>
      <DropZone
        target={{ school: school.code }}
        actions={actions}
        drop={drop}
        what={school.name || school.code}
      />
    </section>
  );
}

interface BoxLinesProps {
  readonly lines: readonly Line[];
  readonly onOpen: (paper: number) => void;
}

/** The materials of a box: what is there as links, the years that lack in one line. */
function BoxLines({ lines, onOpen }: BoxLinesProps) {
  const groups = [...Map.groupBy(lines, ({ number }) => number).values()];
  return (
    <ul className={styles.lines}>
      {groups.map((group) => {
        const [first] = group;
        const open = group.filter(({ papers }) => papers.length === 0);
        const years = open.flatMap(({ year }) => (year === undefined ? [] : [`${year}`]));
        return (
          <li key={first?.number}>
            <span className={styles.code}>{first?.number}</span>
            <StatusMark status={open[0]?.status ?? "present"} />
            <span>
              {first?.name}
              {years.length > 0 ? `（${years.join("、")} 年）` : ""}{" "}
              <PaperLinks papers={group.flatMap(({ papers }) => papers)} onOpen={onOpen} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
