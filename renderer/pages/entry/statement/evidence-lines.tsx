import { evidenceCatalogue, findEvidenceItem } from "../../../../shared/dossier/evidence-catalogue.ts";
import { hrefOf } from "../../../app/route.ts";
import { useCall } from "../../../app/use-call.ts";
import styles from "./statement.module.css";

const levelNames = { county: "县级", school: "每校" } as const;

/** What proves the item, who keeps it, and how much of it is there. */
export function EvidenceLines({ item }: { readonly item: string }) {
  // 申报条件 are proved together: the catalogue has one entry for A6.
  const [group = item] = item.split("-");
  const found = findEvidenceItem(evidenceCatalogue, item) ?? findEvidenceItem(evidenceCatalogue, group);
  const { data } = useCall("attachment.list", {});
  const count = data?.attachments.filter((each) => [item, found?.code].includes(each.item)).length;
  const materials = found?.materials ?? [];
  return (
    <>
      <p>
        {materials.length > 0 ? `需要 ${materials.length} 种材料，` : "目录没有列出固定材料，"}
        {count === undefined ? "正在查看已存材料…" : count === 0 ? "还没有存入" : `已存入 ${count} 件`}。
        <a href={hrefOf("evidence", { query: { item } })}>去佐证</a>
      </p>
      {materials.length > 0 && (
        <ul className={styles.papers}>
          {materials.map(({ number, name, level, offices }) => (
            <li key={number}>
              {name}
              <small>
                {levelNames[level]} · {offices.join("、")}
              </small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
