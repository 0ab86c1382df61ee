import { Button } from "antd";
import { stageNames } from "../../../shared/county/stage.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import type { Evaluation } from "../../app/evaluation.ts";
import { hrefOf } from "../../app/route.ts";
import type { DisplayState } from "../../parts/display-state.ts";
import { SidePanel } from "../../parts/side-panel.tsx";
import { VerdictMark } from "../../parts/verdict-mark.tsx";
import { openWhy } from "../../parts/why/why-state.ts";
import styles from "./entry.module.css";
import { type EntryRow, rowTitle } from "./model/rows.ts";

type Section = Evaluation["sections"][number];

export interface SectionWhyProps {
  readonly row: EntryRow;
  readonly section: Section | undefined;
  readonly onClose: () => void;
}

function stateOf(met: boolean | null | undefined): DisplayState {
  if (met === true) return "met";
  return met === false ? "unmet" : "open";
}

/** Why a section stands as it does: its seven figures with their verdicts, each of which can be asked further. */
export function SectionWhy({ row, section, onClose }: SectionWhyProps) {
  const names = new Map<string, string>(nationalPack().items.map(({ code, name }) => [code, name]));
  const stage = row.stage ?? "primary";
  return (
    <SidePanel open onClose={onClose} title={`${rowTitle(row)}：七项达标`}>
      <div className={styles.why}>
        {section ? (
          <ul>
            {Object.entries(section.met).map(([item, met]) => (
              <li key={item}>
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    onClose();
                    const label = `${row.name}${stageNames[stage]}${names.get(item) ?? item}`;
                    openWhy({ kind: "figure", id: `${item}/${row.code}/${stage}`, label });
                  }}
                >
                  {item} {names.get(item)}
                </Button>
                <VerdictMark state={stateOf(met)} />
              </li>
            ))}
          </ul>
        ) : (
          <p>{row.attached ? "不计校数，数据并入主校评定。" : "还没有算出结论。"}</p>
        )}
        <p>
          这一格由各项数据算出，不能填写。
          <a href={hrefOf("schools", { path: [row.code] })}>这所学校的全部数据</a>
        </p>
      </div>
    </SidePanel>
  );
}
