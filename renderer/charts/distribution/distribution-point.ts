import type { DisplayState } from "../../parts/display-state.ts";

/** A section in a distribution. */
export interface DistributionPoint {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The value as it is printed, with its unit. */
  readonly printed: string;
  readonly state: DisplayState;
  /** Below 85 % of the standard. */
  readonly belowFloor: boolean;
}
