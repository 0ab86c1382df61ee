import { navigate } from "../../../app/use-route.ts";

/** Goes to a school's own page. */
export function openSchool({ code }: { readonly code: string }): void {
  navigate("schools", { path: [code] });
}
