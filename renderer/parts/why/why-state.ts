import { createObservable, useObservable } from "../../app/observable.ts";

/** What can be asked “为什么”. `label` names it in the panel's head and on the way back. */
export type WhyTarget =
  /** A figure by its id: A1-5/2141000951/primary, A2-11.moved. */
  | { readonly kind: "figure"; readonly id: string; readonly label: string }
  /** One school under an item that judges every school; `stage` where it judges stages apart. */
  | {
      readonly kind: "school";
      readonly item: string;
      readonly code: string;
      readonly stage?: string | null;
      readonly label: string;
    }
  /** A fact and all that was ever said of it. */
  | { readonly kind: "fact"; readonly subject: string; readonly field: string; readonly label: string };

/** The way from the first question to the one that is shown; empty while the panel is closed. */
export const whyTrail = createObservable<readonly WhyTarget[]>([]);

export function useWhyTrail(): readonly WhyTarget[] {
  return useObservable(whyTrail);
}

/** Opens the panel, or asks something new in it. */
export function openWhy(target: WhyTarget): void {
  whyTrail.set(() => [target]);
}

/** Goes one step deeper: from a mean to a school's value, from a value to a fact. */
export function askFurther(target: WhyTarget): void {
  whyTrail.set((trail) => [...trail, target]);
}

/** Goes back to the step at that place of the trail. */
export function backTo(at: number): void {
  whyTrail.set((trail) => trail.slice(0, at + 1));
}

export function closeWhy(): void {
  whyTrail.set((trail) => (trail.length === 0 ? trail : []));
}
