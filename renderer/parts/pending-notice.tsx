import { Alert } from "antd";
import { hrefOf } from "../app/route.ts";
import { useCall } from "../app/use-call.ts";
import { useWorkspace } from "../app/workspace.ts";
import { formatCount } from "./format.ts";

/** Says how much of the year's data was carried over and waits for confirmation; nothing where nothing does. */
export function PendingNotice() {
  const { year } = useWorkspace();
  const { data } = useCall("year.list", {});
  const pending = data?.years.find((each) => each.year === year)?.pending ?? 0;
  if (pending === 0) return null;
  return (
    <Alert
      type="info"
      style={{ margin: "8px 0" }}
      title={
        <>
          有 {formatCount(pending)} 个沿用上年度的数据待确认，确认以前按未填处理。
          <a href={hrefOf("new-year", { path: ["pending"] })}>去确认</a>
        </>
      }
    />
  );
}
