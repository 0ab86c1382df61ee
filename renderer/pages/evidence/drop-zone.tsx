import { PickAnyFiles } from "../../parts/file-drop/pick-any-files.tsx";
import type { FileDrop } from "../../parts/file-drop/use-file-drop.ts";
import styles from "./evidence.module.css";
import { type DropTarget, dropText, type EvidenceActions } from "./evidence-types.ts";

export interface DropZoneProps {
  readonly target: DropTarget;
  readonly actions: EvidenceActions;
  readonly drop: FileDrop;
  /** What files are kept for: “A2-11 交流轮岗”. */
  readonly what: string;
}

/** Where files and folders are dropped or picked. */
export function DropZone({ target, actions, drop, what }: DropZoneProps) {
  if (actions.readOnly) return null;
  const own = dropText(target);
  const over = drop.over && drop.target === own;
  return (
    <div className={over ? `${styles.drop} ${styles.over}` : styles.drop} data-drop={own}>
      <p>
        {drop.over
          ? "松开鼠标，存入佐证材料"
          : `把文件或文件夹拖到材料上，或拖到这里存入“${what}”；原文件不会改动。`}
      </p>
      <PickAnyFiles label="选择文件…" onFiles={(files) => actions.attach(files, target)} />
      <PickAnyFiles label="选择文件夹…" folder onFiles={(files) => actions.attach(files, target)} />
    </div>
  );
}
