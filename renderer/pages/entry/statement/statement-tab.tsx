import { useEffect } from "react";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { hrefOf } from "../../../app/route.ts";
import { ExportButton } from "../../../parts/export-button.tsx";
import { controlId } from "../control-ids.ts";
import { exportedForm } from "../exported-form.ts";
import { partGroups } from "../model/county-groups.ts";
import { type StatementPart, statementPartNames, statementParts } from "../model/statement-parts.ts";
import type { EntryTarget } from "../model/target.ts";
import { contradictionsOf, unfinishedOf, unitsOf } from "../model/unfinished.ts";
import { useSheetStatus } from "../use-sheet.ts";
import { ApplicantPart } from "./applicant-part.tsx";
import { ConditionPart } from "./condition-part.tsx";
import { ItemPart } from "./item-part.tsx";
import { MonitoringPart } from "./monitoring-part.tsx";
import { NarrativePart } from "./narrative-part.tsx";
import type { PartProps } from "./part-props.ts";
import { ProfilePart } from "./profile-part.tsx";
import styles from "./statement.module.css";
import { SurveyPart } from "./survey-part.tsx";

export interface StatementTabProps extends Omit<PartProps, "unit"> {
  readonly part: StatementPart;
  readonly target: EntryTarget;
}

/** 缺 3: units that are not finished; △ 2: contradictions; ✓ where all is well. */
function PartState({ open, doubts }: { readonly open: number; readonly doubts: number }) {
  if (open > 0) return <small title={`还有 ${open} 处没有写完`}>缺 {open}</small>;
  if (doubts === 0)
    return (
      <small className={styles.done} title="已写完">
        ✓
      </small>
    );
  return (
    <small className={styles.doubt} title={`有 ${doubts} 处对不上`}>
      △ {doubts}
    </small>
  );
}

/** 定性指标 缺 3: which part is shown, and how much of each is still to be written. */
function PartNavigation({ sheet, part }: Pick<StatementTabProps, "sheet" | "part">) {
  const pack = nationalPack();
  return (
    <nav className={styles.parts} aria-label="结论与文字的各部分">
      {statementParts.map((each) => {
        const open = unfinishedOf(unitsOf(each, sheet, pack)).length;
        return (
          <a
            key={each}
            href={hrefOf("entry", { path: ["statement", each] })}
            aria-current={each === part ? "page" : undefined}
          >
            {statementPartNames[each]}
            <PartState open={open} doubts={contradictionsOf(each, sheet).length} />
          </a>
        );
      })}
      <span className={styles.end}>
        <ExportButton table={() => exportedForm(sheet, statementPartNames[part], partGroups(part, pack))} />
      </span>
    </nav>
  );
}

function Part({ part, ...props }: { readonly part: StatementPart } & PartProps) {
  switch (part) {
    case "items":
      return <ItemPart {...props} />;
    case "conditions":
      return <ConditionPart {...props} />;
    case "monitoring":
      return <MonitoringPart {...props} />;
    case "survey":
      return <SurveyPart {...props} />;
    case "profile":
      return <ProfilePart {...props} />;
    case "narrative":
      return <NarrativePart {...props} />;
    case "applicant":
      return <ApplicantPart {...props} />;
  }
}

/** The item or text that an address names, by itself or by one of its fields. */
function unitOf(part: StatementPart, { field, unit }: EntryTarget): string | undefined {
  if (!field) return unit;
  if (part !== "items" && part !== "conditions") return field.code;
  return partGroups(part, nationalPack()).find(({ fields }) => fields.includes(field))?.item;
}

/** 结论与文字: what figures cannot say, part by part. */
export function StatementTab({ sheet, part, target, readOnly, needed }: StatementTabProps) {
  useSheetStatus(sheet);
  const unit = unitOf(part, target);

  // An address is followed once, when it comes; the control is there by then.
  useEffect(() => {
    if (!target.field) return;
    const control = document.getElementById(controlId(target.field.code));
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  }, [target]);

  return (
    <>
      <PartNavigation {...{ sheet, part }} />
      <Part key={part} {...{ part, sheet, readOnly, needed }} {...(unit === undefined ? {} : { unit })} />
    </>
  );
}
