import { Skeleton } from "antd";

/** Stands for a moment where something is on its way; keeps the page from jumping. */
export function Loading({ label = "正在读取…" }: { readonly label?: string }) {
  return (
    <div role="status" aria-label={label}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}
