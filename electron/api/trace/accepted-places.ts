import type { TracedClaim } from "../../store/claims/claims-of.ts";
import type { Workspace } from "../../store/workspace.ts";
import { placeAmong } from "./claim-place.ts";

/** Looks up where a fact comes from, or what waits to become it; null where nobody stated anything. */
export function acceptedPlaces(
  workspace: Workspace,
  year: number,
): (subject: string, field: string) => string | null {
  return (subject, field) => {
    const claims = workspace.claimsOf(year, subject, field);
    const shown = claims.find(({ accepted }) => accepted) ?? claims.find(isCarried);
    return shown ? placeAmong(shown, claims) : null;
  };
}

function isCarried({ claim }: TracedClaim): boolean {
  return claim.source.type === "carried";
}
