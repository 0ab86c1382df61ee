import { useId, useState } from "react";
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

function Guidance({ group, sheet, readOnly, id }: ConditionProps & { readonly id: string }) {
  const guidance = group.item === undefined ? undefined : itemGuidance(group.item);
  if (!guidance || group.item === undefined) return null;
  return (
    <div id={id}>
      <GuidancePanel
        {...{ sheet, guidance, readOnly }}
        field={findField(`${group.item}.${group.veto ? "note" : "statement"}`)}
        evidence={<EvidenceLines item={group.item} />}
      />
    </div>
  );
}

function Condition(props: ConditionProps) {
  const { group, sheet, readOnly, needed } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const verdict = useVerdict(group.item);
  const toggle = (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => setOpen(!open)}
    >
      <span aria-hidden="true">{open ? "▾" : "▸"}</span> 怎样核查、怎样写
    </button>
  );
  return (
    <section className={styles.veto} aria-label={group.title}>
      {group.veto ? (
        <VetoRow {...{ sheet, group, readOnly, needed }} {...(verdict ? { verdict: verdict.verdict } : {})}>
          {toggle}
        </VetoRow>
      ) : (
        <>
          <div className={styles.head}>
            <h2>
              {group.title}
              {verdict && <VerdictMark state={verdict.verdict} />}
            </h2>
            <p>
              {group.name} {toggle}
            </p>
          </div>
          {group.fields.map((field) => (
            <FieldRow key={field.code} {...{ sheet, field, readOnly, needed }} />
          ))}
        </>
      )}
      {open && <Guidance {...props} id={id} />}
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
