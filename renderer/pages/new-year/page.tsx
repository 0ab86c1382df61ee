import { useRoute } from "../../app/use-route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { BeginView } from "./begin/begin-view.tsx";
import { PendingView } from "./pending/pending-view.tsx";
import { YearsView } from "./years/years-view.tsx";

function yearOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : otherwise;
}

/** 新学年: `#/new-year` the years and their locks, `/begin/2025` begins the one after, `/pending` 待确认 of the year shown. */
export function Page() {
  const { path } = useRoute();
  const { year } = useWorkspace();
  const [view, of] = path;
  if (view === "begin") return <BeginView key={of} from={yearOf(of, year)} />;
  if (view === "pending") return <PendingView key={year} year={year} />;
  return <YearsView />;
}
