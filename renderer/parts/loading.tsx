import { Skeleton } from "antd";

/** Stands for a moment where something is on its way; keeps the page from jumping. */
export function Loading({ label = "正在读取…" }: { readonly label?: string }) {
  // Without a title line: it would be a heading that says nothing.
  return (
    <div role="status" aria-label={label}>
      <Skeleton active title={false} paragraph={{ rows: 7 }} />
    </div>
  );
}
