import { findField } from "../../../../shared/county/catalogue/catalogue.ts";
import { itemGuidance } from "../../../../shared/report/guidance/guidance.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { useEvaluation } from "../../../app/evaluation.ts";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { FieldRow } from "../field-row.tsx";
import { type ItemFields, partGroups } from "../model/county-groups.ts";
import { VetoRow } from "../veto-row.tsx";
import { EvidenceLines } from "./evidence-lines.tsx";
import { GuidancePanel } from "./guidance-panel.tsx";
import type { PartProps } from "./part-props.ts";
import styles from "./statement.module.css";

type ConditionProps = Omit<PartProps, "unit"> & { readonly group: ItemFields };

function useVerdict(item: string | undefined) {
  const { evaluation } = useEvaluation();
  return evaluation?.conditions.find((each) => each.item === item);
}

function Guidance({ group, sheet, readOnly }: ConditionProps) {
  const guidance = group.item === undefined ? undefined : itemGuidance(group.item);
  if (!guidance || group.item === undefined) return null;
  return (
    <details>
      <summary>怎样核查、怎样写（{guidance.offices[0]}）</summary>
      <GuidancePanel
        {...{ sheet, guidance, readOnly }}
        field={findField(`${group.item}.${group.veto ? "note" : "statement"}`)}
        evidence={<EvidenceLines item={group.item} />}
      />
    </details>
  );
}

function Condition(props: ConditionProps) {
  const { group, sheet, readOnly, needed } = props;
  const verdict = useVerdict(group.item);
  return (
    <section className={styles.veto} aria-label={group.title}>
      {group.veto ? (
        <VetoRow {...{ sheet, group, readOnly, needed }} {...(verdict ? { verdict: verdict.verdict } : {})} />
      ) : (
        <>
          <div className={styles.head}>
            <h2>
              {group.title}
              {verdict && <VerdictMark state={verdict.verdict} />}
            </h2>
            <p>{group.name}</p>
          </div>
          <div>
            {group.fields.map((field) => (
              <FieldRow
                key={field.code}
                {...{ sheet, field, readOnly, needed }}
                onOpenList={() => undefined}
              />
            ))}
          </div>
        </>
      )}
      <Guidance {...props} />
    </section>
  );
}

/** 否决与申报条件: whether something was found, when and what was done; what the application rests on. */
export function ConditionPart({ unit: _, ...props }: PartProps) {
  return (
    <div className={styles.scroll}>
      {partGroups("conditions", nationalPack()).map((group) => (
        <Condition key={group.title} group={group} {...props} />
      ))}
    </div>
  );
}
