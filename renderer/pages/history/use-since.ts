import { useMemo, useState } from "react";
import { useCall } from "../../app/use-call.ts";
import { type SinceChoice, sinceChoices } from "./since.ts";

/** The moments to choose from. They stand still while the page is open. */
export function useSinceChoices(): readonly SinceChoice[] {
  const { data } = useCall("backup.list", {});
  const [now] = useState(() => new Date());
  const last = data?.backups[0]?.at;
  return useMemo(() => sinceChoices(now, last), [now, last]);
}
