import { useEffect, useState } from "react";
import { useMenuCommand } from "../../app/menu-commands.ts";
import { useCall } from "../../app/use-call.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { Loading } from "../../parts/loading.tsx";
import { KnownWorkspaces } from "./known-workspaces.tsx";
import { NewWorkspace } from "./new-workspace.tsx";
import { OtherFolder } from "./other-folder.tsx";
import { SampleChoice } from "./sample-choice.tsx";
import styles from "./start.module.css";

/** The first page: 打开示例县 / 新建工作区 / 打开工作区. */
export function StartPage() {
  const places = useCall("workspace.places", {});
  const [creating, setCreating] = useState(false);
  useMenuCommand("newWorkspace", () => setCreating(true));
  useEffect(() => {
    document.title = "开始 - 优均";
  }, []);
  return (
    <div className={styles.ground}>
      <main className={styles.start}>
        <header className={styles.head}>
          <h1>优均</h1>
          <p>县域义务教育优质均衡发展工作台</p>
        </header>
        {creating && places.data ? (
          <NewWorkspace root={places.data.root} onBack={() => setCreating(false)} />
        ) : (
          <>
            <div className={styles.choices}>
              <SampleChoice />
              <section className={styles.choice} aria-labelledby="new-workspace">
                <h2 id="new-workspace">新建工作区</h2>
                <p>为本县建一个文件夹，数据、附件、备份都在里面。</p>
                <button type="button" className={styles.act} onClick={() => setCreating(true)}>
                  新建工作区…
                </button>
              </section>
            </div>
            <section aria-labelledby="open-workspace">
              <div className={styles.row}>
                <h2 id="open-workspace" className={styles.heading}>
                  打开工作区
                </h2>
                <OtherFolder />
              </div>
              {places.error && <ErrorNotice error={places.error} onRetry={places.reload} />}
              {places.data ? (
                <KnownWorkspaces known={places.data} onChanged={places.reload} />
              ) : (
                places.loading && <Loading />
              )}
            </section>
          </>
        )}
        <footer className={styles.secrecy}>
          <strong>本软件不得存储、处理国家秘密。</strong>不联网，不上传任何数据。
        </footer>
      </main>
    </div>
  );
}
