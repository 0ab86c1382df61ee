import { useEffect, useId, useMemo, useRef, useState } from "react";
import styles from "./choice-editor.module.css";
import { findChoices } from "./find-choices.ts";
import type { GridChoice } from "./grid-types.ts";

export interface ChoiceEditorParams {
  readonly choices: readonly GridChoice[];
  readonly label: string;
}

interface ChoiceEditorProps extends ChoiceEditorParams {
  readonly value: string | null | undefined;
  /** The key that opened it. */
  readonly eventKey: string | null;
  readonly onValueChange: (value: string) => void;
  readonly stopEditing: () => void;
}

/** What stands in the box when editing begins: the typed letter, nothing after Backspace, else the value. */
function startText(key: string | null, value: string | null | undefined): string {
  if (key === "Backspace") return "";
  return key !== null && key.length === 1 ? key : (value ?? "");
}

/** Chooses by code, by name or by pinyin initials; arrows move, Enter takes. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { value, eventKey, onValueChange, choices, label, stopEditing } = props;
  const [text, setText] = useState(() => startText(eventKey, value));
  const [filtering, setFiltering] = useState(eventKey?.length === 1);
  const found = useMemo(() => (filtering ? findChoices(choices, text) : choices), [choices, filtering, text]);
  const [chosen, setChosen] = useState(() =>
    filtering ? (found.length > 0 ? 0 : -1) : choices.findIndex(({ code }) => code === value),
  );
  const input = useRef<HTMLInputElement>(null);
  const list = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when editing begins
  useEffect(() => {
    input.current?.focus();
    if (!filtering) input.current?.select();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid reads the value of this very moment
  useEffect(() => {
    const choice = found[chosen];
    onValueChange(filtering ? (choice?.code ?? text) : text);
  }, [text, chosen, filtering, found]);

  function type(typed: string): void {
    const fitting = findChoices(choices, typed);
    setText(typed);
    setFiltering(true);
    setChosen(typed === "" || fitting.length === 0 ? -1 : 0);
  }

  function point(at: number): void {
    const choice = found[at];
    if (!choice) return;
    setChosen(at);
    if (!filtering) setText(choice.code);
  }

  function handleKey(event: React.KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    point((chosen + step + found.length) % found.length);
  }

  function take(choice: GridChoice): void {
    onValueChange(choice.code);
    // The value has to arrive before the grid asks for it.
    setTimeout(() => stopEditing(), 0);
  }

  return (
    <div className={styles.editor}>
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={handleKey}
      />
      <div id={list} role="listbox" aria-label={label} className={styles.list}>
        {found.map((choice, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the option
          <div
            key={choice.code}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            {choice.code}
            {choice.name && <span> {choice.name}</span>}
          </div>
        ))}
        {found.length === 0 && <p>没有这个选项。</p>}
      </div>
    </div>
  );
}
