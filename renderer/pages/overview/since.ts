/** From when on changes are told. */
export interface Since {
  readonly id: "lastVisit" | "yesterday" | "week";
  readonly label: string;
  /** ISO 8601. */
  readonly moment: string;
}

function startOfDay(now: Date, daysBefore: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBefore).toISOString();
}

/**
 * The choices, the likeliest first. Days begin at midnight of this computer.
 * @param previouslyOpened when the workspace was open here the time before, if ever
 */
export function sinceChoices(now: Date, previouslyOpened: string | undefined): readonly Since[] {
  return [
    ...(previouslyOpened
      ? [{ id: "lastVisit" as const, label: "上次打开以来", moment: previouslyOpened }]
      : []),
    { id: "yesterday", label: "昨天以来", moment: startOfDay(now, 1) },
    { id: "week", label: "近 7 天", moment: startOfDay(now, 6) },
  ];
}
