import { Button } from "antd";
import styles from "../import.module.css";
import { showMapping } from "../import-actions.ts";
import type { ImportFile, Proposal } from "../import-state.ts";
import { unknownFiles } from "./unknown.ts";

// More than these push the preview out of sight; the others have their button in the list of files.
const mostShown = 3;

export interface UnknownFilesProps {
  readonly proposal: Proposal;
  readonly files: readonly ImportFile[];
}

/** Files in which no form was recognised, and the way to read them all the same. */
export function UnknownFiles({ proposal, files }: UnknownFilesProps) {
  const unknown = unknownFiles(proposal, files);
  if (unknown.length === 0) return null;
  return (
    <section aria-label="没有认出的文件" className={styles.decide}>
      <p>
        {unknown.length} 个文件没有认出是哪种表。是本县自己的一校一行的表，可以选定表头和各列的含义后读入：
      </p>
      <div className={styles.buttons}>
        {unknown.slice(0, mostShown).map((file) => (
          <Button key={file.handle} onClick={() => showMapping(file)}>
            按任意表导入“{file.name}”…
          </Button>
        ))}
      </div>
    </section>
  );
}
