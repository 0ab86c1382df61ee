import { Segmented } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { ExportButton } from "../../../parts/export-button.tsx";
import { withThousands } from "../../../parts/format.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import { openWhy } from "../../../parts/why/why-state.ts";
import styles from "../schools.module.css";
import { exportedFacts } from "./exported-school.ts";

type Row = CallOutput<"school.show">["rows"][number];
type Group = Row["groups"][number];
type Fact = Group["facts"][number];

function shownValue({ state, shown, numeric, unit }: Fact): string {
  if (state !== "value") return shown;
  const text = numeric ? withThousands(shown) : shown;
  return unit === "" ? text : `${text} ${unit}`;
}

/** What stands in the place of a source where nobody stated the fact. */
function missingPlace({ state, from, needed }: Fact): string {
  if (state === "value") return "登记学校时确定";
  return needed ? `有指标在等这项数据，应由“${from}”提供` : `应由“${from}”提供`;
}

function FactLine({ fact, subject, owner }: { fact: Fact; subject: string; owner: string }) {
  const { field, label, state, place } = fact;
  const value = shownValue(fact);
  return (
    <div className={styles.fact}>
      <dt title={label}>{label}</dt>
      <dd>
        <button
          type="button"
          className={styles.text}
          aria-label={`${label} ${value}，查看出处`}
          title={value}
          onClick={() => openWhy({ kind: "fact", subject, field, label: `${owner}${label}` })}
        >
          <span className={fact.needed ? styles.missing : state === "value" ? "" : styles.quiet}>
            {value}
          </span>
        </button>
      </dd>
      <dd className={styles.source} title={place ?? undefined}>
        {place ?? missingPlace(fact)}
      </dd>
    </div>
  );
}

type Which = "all" | "missing";

function shownFacts(group: Group, which: Which): readonly Fact[] {
  return which === "all" ? group.facts : group.facts.filter(({ state }) => state === "missing");
}

function FactGroup({ row, group, which }: { row: Row; group: Group; which: Which }) {
  const facts = shownFacts(group, which);
  const owner = `${row.name}${group.stage ? stageNames[group.stage] : ""}`;
  if (facts.length === 0) return null;
  return (
    <section aria-label={`${owner}的数据`}>
      <h3 className={styles.group}>
        {row.attached && `附设单位 ${row.name} · `}
        {group.stage ? `${stageNames[group.stage]}数据` : "学校数据"}
      </h3>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <FactLine key={fact.field} fact={fact} subject={group.subject} owner={owner} />
        ))}
      </dl>
    </section>
  );
}

function countState(rows: readonly Row[], state: Fact["state"]): number {
  return rows
    .flatMap(({ groups }) => groups.flatMap(({ facts }) => facts))
    .filter((fact) => fact.state === state).length;
}

/** All facts of a school and of the units attached to it, as the catalogue groups them, with state and source. */
export function FactGroups({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  const [which, setWhich] = useState<Which>("all");
  const missing = countState(rows, "missing");
  return (
    <section aria-labelledby="school-facts">
      <SectionHeading
        id="school-facts"
        note={`已填 ${countState(rows, "value")} 项，不适用 ${countState(rows, "notApplicable")} 项，未填 ${missing} 项`}
        extra={
          <>
            <Segmented<Which>
              size="small"
              aria-label="显示哪些数据"
              value={which}
              onChange={setWhich}
              options={[
                { value: "all", label: "全部" },
                { value: "missing", label: `只看未填（${missing}）` },
              ]}
            />
            <ExportButton table={() => exportedFacts({ name, rows })} />
          </>
        }
      >
        全部数据
      </SectionHeading>
      {rows.flatMap((row) =>
        row.groups.map((group) => <FactGroup key={group.subject} row={row} group={group} which={which} />),
      )}
      {which === "missing" && missing === 0 && <p>没有未填的数据。</p>}
    </section>
  );
}
