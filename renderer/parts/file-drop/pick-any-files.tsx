import { Button } from "antd";
import { useEffect, useRef } from "react";
import { type FileOnTheWay, pickedFiles } from "./dropped-files.ts";

export interface PickAnyFilesProps {
  readonly onFiles: (files: readonly FileOnTheWay[]) => void;
  readonly label: string;
  /** Said behind the label, for screen readers: which of several such buttons it is. */
  readonly name?: string;
  /** Offers whole folders instead of files. */
  readonly folder?: boolean;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly size?: "small" | "medium";
}

/** A button that opens the system's dialog for files of any kind, or for a folder of them. */
export function PickAnyFiles(props: PickAnyFilesProps) {
  const { onFiles, label, name, folder = false, multiple = true, disabled = false, size = "medium" } = props;
  const named = name === undefined ? label : `${label} ${name}`;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // React knows no such attribute, and every engine that runs this does.
    if (folder && input.current) input.current.webkitdirectory = true;
  }, [folder]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        hidden
        aria-label={named}
        onChange={(event) => {
          onFiles(pickedFiles(event.target.files));
          // The same file may be chosen again after it was repaired.
          event.target.value = "";
        }}
      />
      <Button size={size} disabled={disabled} aria-label={named} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
