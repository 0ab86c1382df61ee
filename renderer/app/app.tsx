import { App, ConfigProvider } from "antd";
import chinese from "antd/locale/zh_CN";
import { useEffect } from "react";
import { ErrorNotice } from "../parts/error-notice.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Frame } from "./frame/frame.tsx";
import { HandedFolder } from "./handed-folder.tsx";
import { later, ShowLater } from "./later.ts";
import { preloadPages } from "./pages.tsx";
import { theme } from "./theme.ts";
import { followChanges, loadWorkspace, useWorkspaceState } from "./workspace.ts";

const startPage = later(async () => (await import("../pages/start/start-page.tsx")).StartPage);

/** The start page while nothing is open, otherwise the frame with its pages. */
function Window() {
  const state = useWorkspaceState();
  useEffect(() => {
    void loadWorkspace();
    return followChanges();
  }, []);
  const { kind } = state;
  const folder = kind === "open" ? state.status.folder : undefined;
  useEffect(() => {
    if (kind !== "closed" && kind !== "open") return undefined;
    return preloadPages(folder !== undefined);
  }, [kind, folder]);
  switch (state.kind) {
    case "loading":
      return null;
    case "failed":
      return (
        <main style={{ maxWidth: 640, margin: "20vh auto 0", padding: 16 }}>
          <ErrorNotice error={state.error} onRetry={() => void loadWorkspace()} />
        </main>
      );
    case "closed":
      return <ShowLater what={startPage} props={{}} />;
    case "open":
      return <Frame />;
  }
}

export function WorkbenchApp() {
  return (
    <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
      <App style={{ height: "100%" }} message={{ maxCount: 3 }}>
        <ErrorBoundary>
          <Window />
          <HandedFolder />
        </ErrorBoundary>
      </App>
    </ConfigProvider>
  );
}
