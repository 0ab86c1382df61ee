import { useRoute } from "../../app/use-route.ts";
import { WhyPanel } from "../../parts/why/why-panel.tsx";
import { Roster } from "./roster.tsx";
import { SchoolPage } from "./school/school-page.tsx";

export { prepareSchools as prepare } from "./use-schools.ts";

/** 学校: the roster, and `#/schools/<学校标识码>` one school. */
export function Page() {
  const { path } = useRoute();
  const [code] = path;
  return (
    <>
      {code === undefined ? <Roster /> : <SchoolPage key={code} code={code} />}
      <WhyPanel />
    </>
  );
}
