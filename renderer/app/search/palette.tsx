import { Modal } from "antd";
import { lazy, Suspense } from "react";
import styles from "./palette.module.css";

// Pinyin needs a large table; it is fetched when somebody searches for the first time.
const PaletteList = lazy(async () => ({ default: (await import("./palette-list.tsx")).PaletteList }));

export interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onManual: (topic: string) => void;
}

/** Ctrl+K: goes to a school, an item, a field, a page or a topic of the manual by a few letters. */
export function Palette({ open, onClose, onManual }: PaletteProps) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={640}
      style={{ top: 64 }}
      className={styles.palette ?? ""}
      title="搜索"
    >
      <Suspense fallback={null}>
        <PaletteList onClose={onClose} onManual={onManual} />
      </Suspense>
    </Modal>
  );
}
