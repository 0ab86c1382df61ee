import { narrativeGuidance } from "../../../../shared/report/guidance/guidance.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { FieldRow } from "../field-row.tsx";
import { fieldsOfPart, statementPartNames } from "../model/statement-parts.ts";
import { labelInPart, unfinishedOf, unitsOf } from "../model/unfinished.ts";
import { CitedFacts } from "./cited-facts.tsx";
import { GuidancePanel } from "./guidance-panel.tsx";
import type { PartProps } from "./part-props.ts";
import styles from "./statement.module.css";
import { UnitList } from "./unit-list.tsx";

/** 报告文字: the texts of the report, one at a time, beside what one may lean on. */
export function NarrativePart({ unit, sheet, readOnly, needed }: PartProps) {
  const units = unitsOf("narrative", sheet, nationalPack());
  const fields = fieldsOfPart("narrative");
  const current = unit ?? unfinishedOf(units)[0]?.id ?? units[0]?.id;
  const field = fields.find(({ code }) => code === current) ?? fields[0];
  const guidance = field && narrativeGuidance(field.code);
  if (!field || !guidance) return null;
  return (
    <div className={styles.master}>
      <UnitList part="narrative" label={statementPartNames.narrative} units={units} current={field.code} />
      <section
        key={field.code}
        className={`${styles.unit} ${styles.beside}`}
        aria-label={`${guidance.place} ${labelInPart(field)}`}
      >
        <div className={styles.head}>
          <h2>
            {guidance.place} {labelInPart(field)}
          </h2>
          <p>{guidance.about}</p>
        </div>
        <div className={styles.writing}>
          <FieldRow {...{ sheet, field, readOnly, needed }} length={guidance.length} />
        </div>
        <GuidancePanel
          {...{ sheet, guidance, field, readOnly }}
          facts={<CitedFacts sheet={sheet} figures={guidance.figures} fields={guidance.fields} />}
        />
      </section>
    </div>
  );
}
