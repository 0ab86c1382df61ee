import { Input, Modal } from "antd";
import { useId, useMemo, useRef, useState } from "react";
import { fieldCatalogue } from "../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import { searchEntries } from "../../app/search/search.ts";
import type { SearchEntry } from "../../app/search/search-entry.ts";
import styles from "./entry.module.css";
import { entryLevelNames, levelOf } from "./model/field-groups.ts";

export interface GoToFieldProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onGo: (field: Field) => void;
}

interface FieldEntry extends SearchEntry {
  readonly field: Field;
}

const entries: readonly FieldEntry[] = fieldCatalogue
  .filter(({ code }) => code !== "schoolCode")
  .map((field) => ({
    field,
    kind: "field",
    id: field.code,
    title: field.label,
    detail: [entryLevelNames[levelOf(field)], field.unit, field.source].filter(Boolean).join(" · "),
    words: `${field.code} ${field.source}`,
    target: { type: "route", page: "entry", details: { query: { field: field.code } } },
  }));

function fieldsFound(query: string): readonly FieldEntry[] {
  if (query.trim() === "") return entries.slice(0, 40);
  return searchEntries(entries, query) as readonly FieldEntry[];
}

function Finder({ onGo }: Pick<GoToFieldProps, "onGo">) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = useMemo(() => fieldsFound(query), [query]);
  const list = useId();
  const at = Math.min(chosen, found.length - 1);

  function handleKey(event: React.KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = found[at];
    if (step !== undefined && found.length > 0) setChosen((at + step + found.length) % found.length);
    else if (event.key === "Enter" && entry && !event.nativeEvent.isComposing) onGo(entry.field);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Input
        autoFocus
        role="combobox"
        aria-label="数据项名称、代码或拼音首字母"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        placeholder="名称、代码或拼音首字母，例如 ydcd"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={handleKey}
      />
      <div id={list} role="listbox" aria-label="数据项" className={styles.found}>
        {found.map(({ id, title, detail, field }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the option
          <div
            key={id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => onGo(field)}
          >
            {title}
            <small>{detail}</small>
          </div>
        ))}
      </div>
      {found.length === 0 && <p role="status">没有找到这个数据项。</p>}
    </>
  );
}

/** Ctrl+G: goes to a field, on whichever tab it stands. */
export function GoToField({ open, onClose, onGo }: GoToFieldProps) {
  const chosen = useRef<Field>(undefined);
  function closed(): void {
    const field = chosen.current;
    chosen.current = undefined;
    if (field) onGo(field);
  }
  return (
    <Modal
      open={open}
      onCancel={onClose}
      // Closing gives the focus back to where it was; only then it can go on to the field.
      afterClose={closed}
      footer={null}
      title="找数据项"
      destroyOnHidden
      width={560}
    >
      <Finder
        onGo={(field) => {
          chosen.current = field;
          onClose();
        }}
      />
    </Modal>
  );
}
