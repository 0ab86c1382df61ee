import { useEffect, useRef, useState } from "react";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { ErrorBoundary } from "../error-boundary.tsx";
import { ShowLater } from "../later.ts";
import { OperatorDialog } from "../operator/operator-dialog.tsx";
import { findPage, type PageEntry, pages } from "../pages.tsx";
import { Palette } from "../search/palette.tsx";
import { useRoute } from "../use-route.ts";
import { useWorkspace } from "../workspace.ts";
import styles from "./frame.module.css";
import { ManualPanel } from "./manual-panel.tsx";
import { Navigation } from "./navigation.tsx";
import { PageFocus } from "./page-focus.tsx";
import { StatusLine } from "./status-line.tsx";
import { TopBar } from "./top-bar.tsx";
import { useMenuCommands } from "./use-menu-commands.ts";
import { useShortcuts } from "./use-shortcuts.ts";

function usePageTitle(page: PageEntry | undefined): void {
  const { status, year } = useWorkspace();
  const county = status.county.name;
  const label = page?.label;
  useEffect(() => {
    document.title = `${label ? `${label} · ` : ""}${county} ${year} 年度 - 优均`;
  }, [label, county, year]);
}

function CurrentPage({ page, place }: { readonly page: PageEntry | undefined; readonly place: string }) {
  const last = useRef(page?.id);
  if (!page) {
    return (
      <>
        <PageHeader headline="没有这个页面" />
        <EmptyState what="地址可能写错了。" why="请从左边选择要去的页面，或者按 Ctrl+K 搜索。" />
      </>
    );
  }
  return (
    <ErrorBoundary place={place}>
      <ShowLater key={page.id} what={page.page} props={{}} waiting={<Loading />} />
      <PageFocus page={page.id} last={last} />
    </ErrorBoundary>
  );
}

/** The frame around every page: the way the work goes, where one is, what is saved, what runs. */
export function Frame() {
  const route = useRoute();
  const page = route.page === "" ? pages[0] : findPage(route.page);
  const [searching, setSearching] = useState(false);
  const [manual, setManual] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  usePageTitle(page);
  useShortcuts({
    onSearch: () => setSearching(true),
    onManual: () => setManual(page?.id ?? ""),
  });

  useMenuCommands({ onSearch: () => setSearching(true), onManual: () => setManual(page?.id ?? "") });

  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={skipToMain}>
        跳到正文
      </button>
      <TopBar
        onSearch={() => setSearching(true)}
        onManual={() => setManual(page?.id ?? "")}
        onOperator={() => setChoosing(true)}
      />
      <Navigation current={page?.id} />
      <main id="main" tabIndex={-1} className={styles.main} aria-label={page?.label}>
        <CurrentPage page={page} place={`${route.page}/${route.path.join("/")}`} />
      </main>
      <StatusLine />
      <Palette open={searching} onClose={() => setSearching(false)} onManual={setManual} />
      <ManualPanel topic={manual} onTopic={setManual} />
      <OperatorDialog asked={choosing} onDone={() => setChoosing(false)} />
    </div>
  );
}

/** A button and not a link: `#main` in the address would be read as a route. */
function skipToMain(): void {
  document.getElementById("main")?.focus();
}
