import { NumberCell, type NumberCellProps } from "../number-cell.tsx";
import { openWhy, type WhyTarget } from "./why-state.ts";

export interface WhyNumberProps extends Omit<NumberCellProps, "onWhy" | "what"> {
  /** What the click or Enter asks; its label names the number for screen readers. */
  readonly target: WhyTarget;
}

/** A figure that answers “为什么” on click and Enter. */
export function WhyNumber({ target, ...cell }: WhyNumberProps) {
  return <NumberCell {...cell} what={target.label} onWhy={() => openWhy(target)} />;
}
