import { useEffect } from "react";
import { SidePanel } from "../side-panel.tsx";
import { FactWhy } from "./fact-why.tsx";
import { FigureWhy } from "./figure-why.tsx";
import { SchoolWhy } from "./school-why.tsx";
import styles from "./why-panel.module.css";
import { backTo, closeWhy, useWhyTrail, type WhyTarget } from "./why-state.ts";

function Content({ target }: { readonly target: WhyTarget }) {
  switch (target.kind) {
    case "figure":
      return <FigureWhy id={target.id} />;
    case "school":
      return <SchoolWhy item={target.item} code={target.code} stage={target.stage ?? null} />;
    case "fact":
      return <FactWhy subject={target.subject} field={target.field} />;
  }
}

function keyOf(target: WhyTarget): string {
  return JSON.stringify(target);
}

/** The steps before the one that is shown, each a way back. */
function Trail({ trail }: { readonly trail: readonly WhyTarget[] }) {
  if (trail.length < 2) return null;
  return (
    <nav aria-label="追问的路径" className={styles.trail}>
      <ol>
        {trail.slice(0, -1).map((target, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same question may stand twice in a trail
          <li key={`${at} ${keyOf(target)}`}>
            <button type="button" onClick={() => backTo(at)}>
              {at === trail.length - 2 ? `← ${target.label}` : target.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * “为什么”: one panel for any figure of any page: verdict, formula with numbers, facts, the cell of the file that
 * each was read from. A page that shows figures renders it once and opens it by `openWhy`.
 */
export function WhyPanel() {
  const trail = useWhyTrail();
  const target = trail.at(-1);
  // Another page asks about other figures.
  useEffect(() => closeWhy, []);
  return (
    <SidePanel
      open={target !== undefined}
      onClose={closeWhy}
      title={target ? `为什么：${target.label}` : "为什么"}
    >
      {target && (
        <div className={styles.panel}>
          <Trail trail={trail} />
          <Content key={keyOf(target)} target={target} />
        </div>
      )}
    </SidePanel>
  );
}
