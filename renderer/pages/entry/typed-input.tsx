import { Input } from "antd";
import { useState } from "react";

export interface TypedInputProps {
  readonly id: string;
  readonly label: string;
  /** What is kept, or what was typed and not accepted. */
  readonly value: string;
  readonly disabled: boolean;
  readonly wrong: boolean;
  readonly numeric?: boolean;
  readonly placeholder?: string;
  readonly describedBy: string;
  /** Takes over what was typed, on Enter and on leaving. */
  readonly onTake: (text: string) => void;
}

/** A box that keeps what is being typed to itself until Enter or leaving; Esc takes it back. */
export function TypedInput(props: TypedInputProps) {
  const { id, label, value, disabled, wrong, numeric = false, onTake } = props;
  const [typed, setTyped] = useState<string>();

  function take(): void {
    if (typed !== undefined && typed !== value) onTake(typed);
    setTyped(undefined);
  }

  function handleKey(event: React.KeyboardEvent): void {
    if (event.key === "Escape") setTyped(undefined);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) take();
    else return;
    event.stopPropagation();
  }

  const shared = {
    id,
    disabled,
    "aria-label": label,
    "aria-describedby": props.describedBy,
    "aria-invalid": wrong,
    // Ctrl+Z inside text that was not taken over belongs to the box.
    "data-taken": typed === undefined || typed === value,
    value: typed ?? value,
    ...(wrong ? { status: "error" as const } : {}),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    onBlur: take,
    onKeyDown: handleKey,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setTyped(target.value),
  };
  return <Input {...shared} style={numeric ? { textAlign: "right" } : {}} />;
}
