import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { evidenceCatalogue, findEvidenceItem } from "../../../../shared/dossier/evidence-catalogue.ts";
import type { EvidenceMaterial } from "../../../../shared/dossier/evidence-schema.ts";
import { hrefOf } from "../../../app/route.ts";
import { useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import styles from "./statement.module.css";

type ItemOverview = CallOutput<"evidence.overview">["items"][number];
type MaterialOverview = ItemOverview["materials"][number];

/** 每校一份: what is due once for the county or once for every school. */
function dueWords({ level, onlyIf }: EvidenceMaterial): string {
  const due = level === "school" ? "每校一份" : "县级";
  return onlyIf === undefined ? due : `${due}，${onlyIf}`;
}

function stateWords(state: MaterialOverview | undefined): string {
  if (!state) return "";
  const { required, present, papers } = state;
  if (required === 0) return papers > 0 ? `已有 ${papers} 件` : "如有才需";
  return present === required ? "✓ 已齐" : `? 已有 ${present}/${required}`;
}

/** What proves the item, who keeps it, and how much of it is there. */
export function EvidenceLines({ item }: { readonly item: string }) {
  const { year, mode } = useWorkspace();
  const { data } = useCall("evidence.overview", { year, mode });
  // 申报条件 are proved together: the catalogue has one entry for A6.
  const [group = item] = item.split("-");
  const catalogued = findEvidenceItem(evidenceCatalogue, item) ?? findEvidenceItem(evidenceCatalogue, group);
  if (!catalogued) return null;
  const { code, materials } = catalogued;
  const overview = data?.items.find((each) => each.code === code);
  return (
    <>
      <p>
        需要 {materials.length} 种材料
        {overview && `，应有 ${overview.required} 件，已有 ${overview.present} 件，缺 ${overview.missing} 件`}
        。<a href={hrefOf("evidence", { path: ["items", code] })}>去佐证</a>
      </p>
      <ul className={styles.papers}>
        {materials.map((material) => (
          <li key={material.number}>
            {material.name}
            <small>
              {[
                stateWords(overview?.materials.find(({ number }) => number === material.number)),
                dueWords(material),
                material.offices.join("、"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
