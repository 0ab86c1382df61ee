import { findField } from "../../../../shared/county/catalogue/catalogue.ts";
import { itemGuidance } from "../../../../shared/report/guidance/guidance.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { CountySentence } from "../../../parts/county-sentence.tsx";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { FieldRow } from "../field-row.tsx";
import { type ItemFields, partGroups } from "../model/county-groups.ts";
import { statementPartNames } from "../model/statement-parts.ts";
import { unfinishedOf, unitsOf } from "../model/unfinished.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import { GuidancePanel } from "./guidance-panel.tsx";
import type { PartProps } from "./part-props.ts";
import styles from "./statement.module.css";
import { UnitList } from "./unit-list.tsx";

/** The item's sentence as documents print it, with what is still to be filled in red. */
function Sentence({ item }: { readonly item: string }) {
  const { year, mode } = useWorkspace();
  const { data } = useCall("evaluation.item", { year, mode, item });
  return (
    <>
      <h2>
        {item} {data?.shortName}
        {data && <VerdictMark state={data.verdict} />}
      </h2>
      <p>{data?.name}</p>
      {data && (
        <section className={styles.sentence} aria-label="申报表和报告里的句子">
          <CountySentence runs={data.sentence} name={data.shortName} />
        </section>
      )}
    </>
  );
}

function ItemForm({
  group,
  sheet,
  readOnly,
  needed,
}: Omit<PartProps, "unit"> & { readonly group: ItemFields }) {
  const item = group.item ?? "";
  const guidance = itemGuidance(item);
  return (
    <section className={styles.unit} aria-label={group.title}>
      <div className={styles.head}>
        <Sentence item={item} />
      </div>
      <div className={styles.compact}>
        {group.fields.map((field) => (
          <FieldRow key={field.code} {...{ sheet, field, readOnly, needed }} />
        ))}
      </div>
      {guidance && (
        <GuidancePanel
          {...{ sheet, guidance, readOnly }}
          field={findField(`${item}.statement`)}
          evidence={<EvidenceLines item={item} />}
        />
      )}
    </section>
  );
}

/** 定性指标: the conclusion of each item, what its sentence needs, and how to write it well. */
export function ItemPart({ unit, ...props }: PartProps) {
  const pack = nationalPack();
  const units = unitsOf("items", props.sheet, pack);
  const groups = partGroups("items", pack);
  const current = unit ?? unfinishedOf(units)[0]?.id ?? units[0]?.id;
  const group = groups.find(({ item }) => item === current) ?? groups[0];
  if (!group) return null;
  return (
    <div className={styles.master}>
      <UnitList part="items" label={statementPartNames.items} units={units} current={group.item ?? ""} />
      <ItemForm key={group.item} group={group} {...props} />
    </div>
  );
}
