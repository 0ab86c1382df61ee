/** 个人信息的样子: what looks like a number that must not be printed. */

export interface PrivateMatch {
  readonly kind: "身份证号" | "手机号" | "固定电话号码" | "银行卡号";
  /** With the middle hidden: the list of findings must not spread what it warns of. */
  readonly masked: string;
  /** Digits alone, for comparison with what may stand there. */
  readonly digits: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = "10X98765432";

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** GB 11643: 17 digits and a check character (ISO 7064 MOD 11-2), a calendar day inside. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/.test(text)) return false;
  const day = isDay(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)));
  const total = weights.reduce((running, weight, at) => running + weight * Number(text[at]), 0);
  return day && checkCharacters[total % 11] === text[17];
}

/** The numbers of before 1999: 15 digits without a check character, a day of 19xx inside. */
export function isOldIdentityNumber(text: string): boolean {
  if (!/^[1-8]\d{14}$/.test(text)) return false;
  return isDay(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
}

/** Luhn, over 16 to 19 digits. */
export function isCardNumber(text: string): boolean {
  if (!/^[3-9]\d{15,18}$/.test(text)) return false;
  const total = [...text].reverse().reduce((running, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return running + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
}

/** Full-width digits, X and brackets as plain ones; dashes of every kind as one. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[‐-―－−]/g, "-");
}

/** Digits with at most one space or dash between two of them: 4101 0119…, 138-0013-8000. */
const digitRun = /(?<![\dA-Za-z.,])\+?\d(?:[ -]?\d){6,21}[Xx]?(?![\dA-Za-z]|\.\d|,\d)/g;

/** Nobody states a telephone number in yuan or square metres. */
const amountAfter = /^\s*(?:万|亿|元|人|名|所|册|台|间|%|平方米|㎡|亩)/;

/** 0371-12345678, (0371)12345678, 010-87654321转8001. */
const landline = /(?<!\d)\(?0\d{2,3}\)?[ -]?[2-9]\d{6,7}(?!\d)/g;
/** Seven or eight digits count as a telephone number where the words before say so. */
const namedLandline = /(?:电话|座机|联系方式|传真|Tel)\D{0,6}([2-9]\d{6,7})(?!\d)/gi;

function masked(text: string): string {
  return text.length <= 7 ? `${text.slice(0, 2)}*****` : `${text.slice(0, 3)}****${text.slice(-2)}`;
}

function kindOfRun(digits: string): PrivateMatch["kind"] | undefined {
  if (isIdentityNumber(digits) || isOldIdentityNumber(digits)) return "身份证号";
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return "手机号";
  return isCardNumber(digits) ? "银行卡号" : undefined;
}

/** Numbers one behind another with blanks between are tried whole and then each by itself. */
function matchesOfRun(run: string): readonly PrivateMatch[] {
  const whole = asMatch(run);
  if (whole) return [whole];
  return run.split(/[ -]+/).flatMap((part) => asMatch(part) ?? []);
}

function asMatch(run: string): PrivateMatch | undefined {
  const digits = run.replace(/[^\dXx]/g, "").toUpperCase();
  const kind = kindOfRun(digits);
  return kind && { kind, masked: masked(digits), digits };
}

/** Everything in the text that looks like personal data, in reading order of each kind. */
export function privateMatches(text: string): readonly PrivateMatch[] {
  const line = plain(text);
  const runs = [...line.matchAll(digitRun)]
    .filter((match) => !amountAfter.test(line.slice(match.index + match[0].length)))
    .flatMap(([run]) => matchesOfRun(run));
  const lines = [
    ...[...line.matchAll(landline)].map(([number]) => number),
    ...[...line.matchAll(namedLandline)].map(([, number]) => number ?? ""),
  ].map((number): PrivateMatch => {
    const digits = number.replace(/\D/g, "");
    return { kind: "固定电话号码", masked: masked(digits), digits };
  });
  const known = new Set(runs.map(({ digits }) => digits));
  const fresh = lines.filter(({ digits }) => ![...known].some((other) => other.includes(digits)));
  return [...runs, ...fresh];
}
