import { ContractError } from "../../shared/contract/error.ts";
import { schoolRoster } from "../../shared/report/views/school-roster.ts";
import { type FactGroup, type SchoolRow, schoolView } from "../../shared/report/views/school-view.ts";
import type { AreaHandlers } from "./area.ts";
import { judgeYear } from "./judge-year.ts";
import type { Session } from "./session.ts";
import { acceptedPlaces } from "./trace/accepted-places.ts";

function readingsOf(session: Session, year: number) {
  return { strict: judgeYear(session, year, "strict"), relief: judgeYear(session, year, "relief") };
}

/** The handlers of the area `school`. */
export function schoolHandlers(session: Session): AreaHandlers<"school"> {
  return {
    "school.list": ({ year, mode }) => ({ schools: schoolRoster(readingsOf(session, year), mode) }),
    "school.show": ({ year, mode, code }) => {
      const view = schoolView(readingsOf(session, year), code, mode);
      if (!view) {
        throw new ContractError("notFound", {
          message: `${year} 年度没有标识码为 ${code} 的学校。`,
          remedy: "请核对学校标识码和评估年度。",
        });
      }
      const placeOf = acceptedPlaces(session.workspace(), year);
      const groupWithPlaces = (group: FactGroup) => ({
        ...group,
        facts: group.facts.map((fact) => ({ ...fact, place: placeOf(group.subject, fact.field) })),
      });
      const rowWithPlaces = (row: SchoolRow) => ({ ...row, groups: row.groups.map(groupWithPlaces) });
      return { ...view, rows: view.rows.map(rowWithPlaces) };
    },
  };
}
