import { Button } from "antd";
import { hrefOf } from "../../app/route.ts";
import { setYear, useWorkspace } from "../../app/workspace.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import styles from "./empty-year.module.css";

/** Stands where the year has no schools yet: says what to do, and which years have some. */
export function EmptyYear() {
  const { status, year } = useWorkspace();
  const others = status.years.filter((other) => other !== year);
  return (
    <>
      <PageHeader headline={`${status.county.name} ${year} 年度还没有学校数据`} />
      <EmptyState
        what="导入教育事业统计综合表和补充采集表以后，这里显示全县是否达标、差在哪里。"
        why="也可以到“填报”逐项填写。缺的数据不会当作 0，也不会当作达标。"
        next={
          <div className={styles.next}>
            <Button type="primary" href={hrefOf("import")}>
              导入表格
            </Button>
            {others.map((other) => (
              <Button key={other} onClick={() => setYear(other)}>
                看 {other} 年度
              </Button>
            ))}
          </div>
        }
      />
    </>
  );
}
