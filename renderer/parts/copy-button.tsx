import { Button } from "antd";
import { useEffect, useState } from "react";
import { copyText } from "./copy-text.ts";

export interface CopyButtonProps {
  /** The text, or how to make it when it is asked for. */
  readonly text: string | (() => string);
  readonly label?: string;
  readonly size?: "small" | "middle";
}

// Long enough to be read, short enough to copy again.
const shownMilliseconds = 2000;

/** Copies text and says for a moment that it did. */
export function CopyButton({ text, label = "复制", size = "small" }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"done" | "refused">();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    const copied = await copyText(typeof text === "string" ? text : text());
    setOutcome(copied ? "done" : "refused");
  }

  const words = { done: "已复制", refused: "未能复制" } as const;
  return (
    <Button size={size} onClick={() => void copy()}>
      <span aria-live="polite">{outcome ? words[outcome] : label}</span>
    </Button>
  );
}
