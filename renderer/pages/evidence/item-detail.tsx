import { useMemo } from "react";
import { evidenceCatalogue, findEvidenceItem } from "../../../shared/dossier/evidence-catalogue.ts";
import type { EvidenceMaterial } from "../../../shared/dossier/evidence-schema.ts";
import { materialNumber } from "../../../shared/dossier/numbering.ts";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { PickAnyFiles } from "../../parts/file-drop/pick-any-files.tsx";
import type { FileDrop } from "../../parts/file-drop/use-file-drop.ts";
import { formatCount } from "../../parts/format.ts";
import { Loading } from "../../parts/loading.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { DropZone } from "./drop-zone.tsx";
import styles from "./evidence.module.css";
import { dropText, type EvidenceActions, type ItemOverview, type Line } from "./evidence-types.ts";
import { PaperLinks } from "./paper-links.tsx";
import { StatusMark } from "./status-mark.tsx";
import { yearWords } from "./words.ts";

export interface ItemDetailProps {
  readonly item: ItemOverview;
  readonly actions: EvidenceActions;
  readonly drop: FileDrop;
}

const noLines: readonly Line[] = [];

/** One item: its materials with what is there, and a place to drop files on. */
export function ItemDetail({ item, actions, drop }: ItemDetailProps) {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evidence.lines", { year, mode, item: item.code });
  const byMaterial = useMemo(() => Map.groupBy(data?.lines ?? noLines, (line) => line.material), [data]);
  const known = findEvidenceItem(evidenceCatalogue, item.code);
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!known || !data) return <Loading />;
  const unlisted = byMaterial.get(undefined) ?? noLines;
  const note = `应有 ${formatCount(item.required)} 份，已有 ${formatCount(item.present)} 份，缺 ${formatCount(item.missing)} 份`;
  return (
    <section aria-labelledby="item-heading">
      <SectionHeading id="item-heading" note={note}>
        {item.code} {item.shortName}
      </SectionHeading>
      {item.name !== item.shortName && <p className={styles.small}>{item.name}</p>}
      <table className={styles.table} aria-labelledby="item-heading">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">材料名</th>
            <th scope="col">责任科室</th>
            <th scope="col" className={styles.wide}>
              状态和文件
            </th>
            <th scope="col">存入</th>
          </tr>
        </thead>
        <tbody>
          {known.materials.map((material) => (
            <MaterialRow
              key={material.number}
              item={item.code}
              material={material}
              lines={byMaterial.get(material.number) ?? noLines}
              actions={actions}
              drop={drop}
            />
          ))}
          {unlisted.length > 0 && (
            <tr>
              <td className={styles.code}>{materialNumber(item.code, 0)}</td>
              <td colSpan={2}>不在材料目录内的文件</td>
              <td colSpan={2}>
                <PaperLinks papers={unlisted.flatMap(({ papers }) => papers)} onOpen={actions.open} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <DropZone
        target={{ item: item.code }}
        actions={actions}
        drop={drop}
        what={`${item.code} ${item.shortName}`}
      />
    </section>
  );
}

interface MaterialRowProps {
  readonly item: string;
  readonly material: EvidenceMaterial;
  readonly lines: readonly Line[];
  readonly actions: EvidenceActions;
  readonly drop: FileDrop;
}

function marksOf({ sealed, personal, level }: EvidenceMaterial): string {
  return [
    ...(level === "school" ? ["每校一份"] : []),
    ...(sealed ? ["须盖章（签字）"] : []),
    ...(personal ? ["含个人信息"] : []),
  ].join(" · ");
}

function MaterialRow({ item, material, lines, actions, drop }: MaterialRowProps) {
  const target = dropText({ item, material: material.number });
  const condition = lines.find((line) => line.condition !== undefined)?.condition;
  const name = material.name;
  return (
    <tr data-drop={target} className={drop.target === target ? styles.target : undefined}>
      <td className={styles.code}>{materialNumber(item, material.number)}</td>
      <td>
        {name}
        <div className={styles.small}>{marksOf(material)}</div>
        {condition !== undefined && <div className={styles.small}>{condition}才需</div>}
      </td>
      <td>{material.offices.join("、")}</td>
      <td>
        {material.level === "school" ? (
          <SchoolLines lines={lines} onOpen={actions.open} />
        ) : (
          <YearLines lines={lines} onOpen={actions.open} />
        )}
      </td>
      <td>
        <PickAnyFiles
          size="small"
          label="选文件…"
          name={`${materialNumber(item, material.number)} ${name}`}
          disabled={actions.readOnly}
          onFiles={(files) => actions.attach(files, { item, material: material.number })}
        />
      </td>
    </tr>
  );
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly onOpen: (paper: number) => void;
}

function YearLines({ lines, onOpen }: LinesProps) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={`${line.year ?? ""} ${line.due}`}>
          <span className={styles.code}>{yearWords(line)}</span>
          <StatusMark status={line.status} />
          <PaperLinks papers={line.papers} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function SchoolLines({ lines, onOpen }: LinesProps) {
  const due = lines.filter((line) => line.due);
  const missing = due.filter(({ status }) => status === "missing").length;
  const papers = lines.flatMap((line) => line.papers);
  const [first] = due;
  const status = missing > 0 ? "missing" : papers.length > 0 ? "present" : (first?.status ?? "notNeeded");
  return (
    <>
      <StatusMark status={status} {...(missing > 0 ? { count: missing } : {})} />
      <span className={styles.quiet}>
        {" "}
        应有 {formatCount(due.length)} 份，已有 {formatCount(papers.length)} 份 ·{" "}
        <a href={hrefOf("evidence", { path: ["schools"] })}>按学校看</a>
      </span>
      {papers.length > 0 && (
        <div>
          <PaperLinks papers={papers} onOpen={onOpen} most={6} />
        </div>
      )}
    </>
  );
}
