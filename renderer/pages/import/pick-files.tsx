import { Button } from "antd";
import { useEffect, useRef } from "react";
import { isSpreadsheetName } from "../../../shared/county/import/spreadsheet-name.ts";

export interface PickFilesProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly label: string;
  readonly primary?: boolean;
  /** Offers whole folders instead of files. */
  readonly folder?: boolean;
}

/** A button that opens the system's dialog for several files, or for a folder of them. */
export function PickFiles({ onFiles, label, primary = false, folder = false }: PickFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // React knows no such attribute, and every engine that runs this does.
    if (folder && input.current) input.current.webkitdirectory = true;
  }, [folder]);

  function take(list: FileList | null): void {
    const files = [...(list ?? [])];
    onFiles(folder ? files.filter(({ name }) => isSpreadsheetName(name)) : files);
    // The same file may be chosen again after it was repaired.
    if (input.current) input.current.value = "";
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={folder ? undefined : ".xlsx,.xlsm,.xls,.et,.csv"}
        data-testid={folder ? "import-folder" : "import-files"}
        onChange={(event) => take(event.target.files)}
      />
      <Button type={primary ? "primary" : "default"} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
