import type { CallAnswer } from "../../shared/contract/contract.ts";
import { printedValue } from "../../shared/evaluate/figure.ts";
import { whyNoValue } from "../../shared/report/views/why-no-value.ts";
import { carriedForm } from "../store/claims/claim-row.ts";
import type { SheetClaim, SheetClaims } from "../store/claims/sheet-claims.ts";
import type { Workspace } from "../store/workspace.ts";
import type { AreaHandlers } from "./area.ts";
import { judgeYear } from "./judge-year.ts";
import type { Session } from "./session.ts";

type Sheet = CallAnswer<"entry.sheet">;
type Origin = Sheet["origins"][number];
type Cell = { readonly subject: string; readonly field: string };

/** A confirmed carry-over stands as what it is, a figure taken from elsewhere; nobody typed it. */
function shownClaim(claim: SheetClaim): SheetClaim {
  if (claim.form !== carriedForm) return claim;
  const year = `${claim.sheet} 年度`;
  return {
    ...claim,
    form: `${year}沿用`,
    file: `${year}数据`,
    sheet: "沿用",
    cell: "已确认",
    operator: null,
  };
}

/** Each origin once: a number for it, and the list that the numbers point into. */
function originBook() {
  const origins: Origin[] = [];
  const known = new Map<string, number>();
  return {
    origins,
    of({ form, file, sheet, operator }: SheetClaim): number {
      const key = JSON.stringify([form, file, sheet, operator]);
      let at = known.get(key);
      if (at === undefined) {
        at = origins.length;
        known.set(key, at);
        origins.push(
          operator === null
            ? { type: "cell", form, file: file ?? "", sheet: sheet ?? "" }
            : { type: "person", operator },
        );
      }
      return at;
    },
  };
}

function sheetOf({ facts, beside }: SheetClaims, roster: readonly string[]): Sheet {
  const book = originBook();
  const said = (stored: SheetClaim) => {
    const claim = shownClaim(stored);
    return {
      state: claim.state,
      origin: book.of(claim),
      ...(claim.value === null ? {} : { value: claim.value }),
      ...(claim.cell === null ? {} : { cell: claim.cell }),
    };
  };
  // The newest comes last and stays.
  const overridden = new Map(beside.map((claim) => [`${claim.subject} ${claim.field}`, claim]));
  return {
    roster,
    facts: facts.map((claim) => {
      const { subject, field } = claim;
      const behind = overridden.get(`${subject} ${field}`);
      return { subject, field, ...said(claim), ...(behind ? { beside: said(behind) } : {}) };
    }),
    origins: book.origins,
  };
}

/** The same for a few cells, each looked up by itself. */
function claimsOfCells(workspace: Workspace, year: number, cells: readonly Cell[]): SheetClaims {
  const wanted = new Set(cells.map(({ subject, field }) => `${subject} ${field}`));
  const { facts, beside } = workspace.sheetClaims(year, [...new Set(cells.map(({ subject }) => subject))]);
  const isWanted = ({ subject, field }: Cell) => wanted.has(`${subject} ${field}`);
  return { facts: facts.filter(isWanted), beside: beside.filter(isWanted) };
}

/** The handlers of the area `entry`. */
export function entryHandlers(session: Session): AreaHandlers<"entry"> {
  return {
    "entry.sheet": ({ year, cells }) => {
      const workspace = session.workspace();
      const claims = cells ? claimsOfCells(workspace, year, cells) : workspace.sheetClaims(year);
      return sheetOf(claims, workspace.readRoster(year));
    },
    "entry.figures": ({ year, mode, ids }) => {
      const { figures } = judgeYear(session, year, mode);
      const known = ids.flatMap((id) => figures.get(id) ?? []);
      return {
        figures: known.map((figure) => ({
          id: figure.id,
          name: figure.name,
          unit: figure.unit,
          printed: printedValue(figure) ?? null,
          why: whyNoValue(figure.result) ?? null,
        })),
      };
    },
  };
}
