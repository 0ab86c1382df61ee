import { parseDecimal } from "../../../shared/county/exact/rational.ts";
import { toDecimalText } from "../../../shared/county/exact/rounding.ts";
import { withThousands } from "../format.ts";

// Operands are not printed anywhere, so no official decimals bind them; four are enough to follow the sum.
const mostDecimals = 4;

/** An operand as people read it: thousands separated, at most four decimals; words stay as they are. */
export function shownNumber(text: string): string {
  const number = parseDecimal(text);
  return number ? withThousands(toDecimalText(number, mostDecimals)) : text;
}
