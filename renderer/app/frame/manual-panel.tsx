import { Loading } from "../../parts/loading.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { later, ShowLater } from "../later.ts";

const manual = later(async () => (await import("../../pages/manual/manual.tsx")).Manual);

export interface ManualPanelProps {
  /** The topic that is open, by its id or by the page it explains; undefined where the manual is closed. */
  readonly topic: string | undefined;
  readonly onTopic: (topic: string | undefined) => void;
}

/** F1: the manual beside the page, open at what the page is about. */
export function ManualPanel({ topic, onTopic }: ManualPanelProps) {
  return (
    <SidePanel open={topic !== undefined} onClose={() => onTopic(undefined)} title="使用手册" width={520}>
      <ShowLater what={manual} props={{ topic: topic ?? "", onTopic }} waiting={<Loading />} />
    </SidePanel>
  );
}
