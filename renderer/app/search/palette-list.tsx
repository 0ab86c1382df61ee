import { Input } from "antd";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { fieldCatalogue } from "../../../shared/county/catalogue/catalogue.ts";
import { topics } from "../../pages/manual/topics.tsx";
import { useEvaluation } from "../evaluation.ts";
import { pages } from "../pages.tsx";
import { useCall } from "../use-call.ts";
import { useWorkspace } from "../workspace.ts";
import { buildEntries } from "./build-entries.ts";
import styles from "./palette.module.css";
import { searchEntries } from "./search.ts";
import { type SearchEntry, searchKindNames } from "./search-entry.ts";

export interface PaletteListProps {
  readonly onChoose: (entry: SearchEntry) => void;
}

function useFound(query: string): readonly SearchEntry[] {
  const { evaluation } = useEvaluation();
  const { year } = useWorkspace();
  const { data: papers } = useCall("attachment.list", { year });
  const entries = useMemo(
    () =>
      buildEntries({ pages, evaluation, fields: fieldCatalogue, topics, papers: papers?.attachments ?? [] }),
    [evaluation, papers],
  );
  const asked = useDeferredValue(query);
  return useMemo(() => searchEntries(entries, asked), [entries, asked]);
}

/** The box and what it finds: a combobox, whose arrows move and whose Enter goes. */
export function PaletteList({ onChoose }: PaletteListProps) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = useFound(query);
  const list = useId();
  const current = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen, found.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen line moves with `at`
  useEffect(() => {
    // Its result, a promise in newer engines, is no clean-up.
    current.current?.scrollIntoView({ block: "nearest" });
  }, [at]);

  function handleKey(event: React.KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    const entry = found[at];
    if (move !== undefined && found.length > 0) setChosen((at + move + found.length) % found.length);
    else if (event.key === "Enter" && entry && !event.nativeEvent.isComposing) onChoose(entry);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        role="combobox"
        aria-label="搜索学校、数据项、指标、文件、页面"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        placeholder="学校、数据项、指标、文件、页面；可用拼音首字母"
        value={query}
        onKeyDown={handleKey}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
      />
      <div id={list} role="listbox" aria-label="搜索结果" className={styles.list}>
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the option
          <div
            key={`${entry.kind} ${entry.id}`}
            id={`${list}-${index}`}
            ref={index === at ? current : undefined}
            role="option"
            aria-selected={index === at}
            onClick={() => onChoose(entry)}
          >
            <span className={styles.kind}>{searchKindNames[entry.kind]}</span>
            <span className={styles.title}>{entry.title}</span>
            <span className={styles.detail}>{entry.detail}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.count}>
        {found.length === 0
          ? "没有找到。可以输入名称里的几个字、代码，或拼音首字母。"
          : `找到 ${found.length} 项`}
      </p>
    </>
  );
}
