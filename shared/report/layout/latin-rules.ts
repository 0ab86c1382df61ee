/**
 * Classes of UAX 14 as far as reports use them. Where the last letter before the end of a line is Latin or a
 * digit, LibreOffice breaks by these rules; elsewhere by 避头尾 alone.
 */
type BreakClass =
  | "ideograph"
  | "letter"
  | "digit"
  | "open"
  | "close"
  | "nonstarter"
  | "exclamation"
  | "quotation"
  | "postfix"
  | "prefix"
  | "hyphen"
  | "after"
  | "infix"
  | "slash"
  | "ellipsis"
  | "dash"
  | "space";

const signsOfClass: Readonly<Partial<Record<BreakClass, string>>> = {
  open: "([{（《〈「『【〔〖［｛",
  close: ")]}）》〉」』】〕〗］｝、。，．",
  nonstarter: "；：々",
  exclamation: "!?！？",
  quotation: "\"'“”‘’",
  postfix: "%％‰℃￠¢",
  prefix: "$¥￥£￡+±№",
  hyphen: "-",
  after: "\u3000|–",
  infix: ".,:;",
  slash: "/",
  ellipsis: "…",
  dash: "—",
  space: " ",
};

const classes = new Map(
  Object.entries(signsOfClass).flatMap(([name, signs]) =>
    [...signs].map((sign) => [sign, name as BreakClass] as const),
  ),
);

const digit = /\p{Nd}/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u33ff\uff01-\uff5e]/u;

function classOf(sign: string): BreakClass {
  const own = classes.get(sign);
  if (own) return own;
  if (digit.test(sign)) return "digit";
  return ideograph.test(sign) ? "ideograph" : "letter";
}

/** Never after a break, whatever stands before it. */
const neverAfterBreak: ReadonlySet<BreakClass> = new Set([
  "space",
  "close",
  "exclamation",
  "infix",
  "slash",
  "quotation",
  "hyphen",
  "after",
  "nonstarter",
]);
const neverBeforeBreak: ReadonlySet<BreakClass> = new Set(["open", "quotation"]);

/** What else stays with the class before it. */
const together: Readonly<Partial<Record<BreakClass, ReadonlySet<BreakClass>>>> = {
  ideograph: new Set(["ellipsis", "postfix"]),
  letter: new Set(["letter", "digit", "open", "ellipsis", "prefix"]),
  digit: new Set(["letter", "digit", "open", "ellipsis", "postfix", "prefix"]),
  close: new Set(["postfix", "prefix"]),
  prefix: new Set(["ideograph", "letter", "digit", "open"]),
  postfix: new Set(["letter", "digit"]),
  infix: new Set(["letter", "digit"]),
  slash: new Set(["digit"]),
  ellipsis: new Set(["ellipsis"]),
  dash: new Set(["dash"]),
};

/** Marks that close something keep what follows them, unless a Chinese character stands before them. */
const keptByClosing: ReadonlySet<BreakClass> = new Set(["letter", "digit"]);

/** Whether a line may end before the sign at `index`. */
export function mayBreakLatin(signs: readonly { readonly text: string }[], index: number): boolean {
  const at = (place: number): BreakClass => classOf(signs[place]?.text ?? " ");
  const next = at(index);
  const last = at(index - 1);
  if (next === "space") return false;
  if (last === "space") return true;
  if (neverAfterBreak.has(next) || neverBeforeBreak.has(last)) return false;
  if (last === "close" && keptByClosing.has(next)) {
    let before = index - 1;
    while (before > 0 && at(before) === "close") before -= 1;
    return at(before) === "ideograph";
  }
  return !(together[last]?.has(next) ?? false);
}
