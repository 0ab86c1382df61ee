import { Button } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { withThousands } from "../format.ts";
import { shownNumber } from "./shown-number.ts";
import { Sources } from "./sources.tsx";
import styles from "./why-panel.module.css";
import { askFurther } from "./why-state.ts";

export type Operand = CallOutput<"evaluation.figure">["figure"]["operands"][number];

// A mean over a county has 147 operands; the first screens of them show how it goes.
const shownAtFirst = 20;

function ownerOf({ subjectName }: Operand, place: string): string {
  return subjectName === undefined || subjectName === place ? "" : subjectName;
}

function FigureOperand({ operand, place }: { readonly operand: Operand; readonly place: string }) {
  const { figure = "", label, value, unit } = operand;
  const owner = ownerOf(operand, place);
  const name = owner === "" ? label : `${owner} ${label}`;
  return (
    <button
      type="button"
      className={styles.figure}
      onClick={() => askFurther({ kind: "figure", id: figure, label: name })}
      title="再问这个数值为什么"
    >
      <span>{name}</span>
      <span className={styles.value}>
        {shownNumber(value)} {unit}
      </span>
    </button>
  );
}

/** -1 subtracts; other factors are weights, or bring 万元 to 元. */
function factorWords(factor: string): string {
  return factor === "-1" ? "（减去）" : ` × ${withThousands(factor)}`;
}

function FactOperand({ operand, place }: { readonly operand: Operand; readonly place: string }) {
  const { label, value, unit, factor, subject = "", field = "", sources = [] } = operand;
  const missing = value === "未填";
  const owner = ownerOf(operand, place);
  return (
    <>
      <div className={styles.fact}>
        <span>
          {label}
          {owner !== "" && <span className={styles.quiet}>（{owner}）</span>}
        </span>
        <span className={missing ? `${styles.value} ${styles.missing}` : styles.value}>
          {shownNumber(value)} {missing ? "" : unit}
          {factor !== undefined && <span className={styles.quiet}>{factorWords(factor)}</span>}
        </span>
      </div>
      <Sources sources={sources} cell={{ subject, field }} />
    </>
  );
}

function OperandLine({ operand, place }: { readonly operand: Operand; readonly place: string }) {
  switch (operand.kind) {
    case "fact":
      return <FactOperand operand={operand} place={place} />;
    case "figure":
      return <FigureOperand operand={operand} place={place} />;
    case "standard":
      return (
        <div className={styles.fact}>
          <span>{operand.label}</span>
          <span className={styles.value}>{operand.value}</span>
        </div>
      );
  }
}

/** What went into a figure: facts with their sources, other figures to ask about, limits of the standard. */
export function OperandList({
  operands,
  place,
}: {
  readonly operands: readonly Operand[];
  readonly place: string;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? operands : operands.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.operands}>
        {shown.map((operand, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same fact may stand twice, and the list never moves
          <li key={at}>
            <OperandLine operand={operand} place={place} />
          </li>
        ))}
      </ul>
      {shown.length < operands.length && (
        <Button size="small" onClick={() => setAll(true)}>
          显示全部 {operands.length} 个
        </Button>
      )}
    </>
  );
}
