import { Modal } from "antd";
import { useRef } from "react";
import { later, ShowLater } from "../later.ts";
import { navigate } from "../use-route.ts";
import styles from "./palette.module.css";
import type { SearchEntry } from "./search-entry.ts";

// Pinyin needs a large table; it is fetched when somebody searches for the first time.
const paletteList = later(async () => (await import("./palette-list.tsx")).PaletteList);

export interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onManual: (topic: string) => void;
}

/** Ctrl+K: goes to a school, an item, a field, a page or a topic of the manual by a few letters. */
export function Palette({ open, onClose, onManual }: PaletteProps) {
  const chosen = useRef<SearchEntry>(undefined);

  // Only when the box is gone and has given the focus back: the page that is entered takes it then.
  function go(): void {
    const target = chosen.current?.target;
    chosen.current = undefined;
    if (target?.type === "manual") onManual(target.topic);
    else if (target) navigate(target.page, target.details);
  }

  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      afterOpenChange={(opened) => {
        if (!opened) go();
      }}
      width={640}
      style={{ top: 64 }}
      className={styles.palette ?? ""}
      title="搜索"
    >
      <ShowLater
        what={paletteList}
        props={{
          onChoose: (entry) => {
            chosen.current = entry;
            onClose();
          },
        }}
      />
    </Modal>
  );
}
