import type { Workspace } from "../../store/workspace.ts";
import { claimPlace } from "./claim-place.ts";

/** Looks up where a fact comes from; null where nobody stated it. */
export function acceptedPlaces(
  workspace: Workspace,
  year: number,
): (subject: string, field: string) => string | null {
  return (subject, field) => {
    const accepted = workspace.claimsOf(year, subject, field).find((claim) => claim.accepted);
    return accepted ? claimPlace(accepted.claim.source) : null;
  };
}
