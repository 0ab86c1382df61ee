import { parseDecimal } from "../../shared/county/exact/rational.ts";
import { roundHalfUp } from "../../shared/county/exact/rounding.ts";

/** What stands where there is no value. Never 0. */
export const noValue = "—";

/** Puts thousands separators into a plain decimal: `1234567.80` → `1,234,567.80`. */
export function withThousands(decimal: string): string {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(.*)$/.exec(decimal) ?? [];
  if (whole === "") return decimal;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

/**
 * A figure as people read it on screen: official decimals, HALF_UP from the exact text, thousands separated.
 * @param value decimal text as the contract answers it; null, undefined or anything else gives `—`
 */
export function formatDecimal(value: string | null | undefined, decimals: number): string {
  const number = parseDecimal(value ?? "");
  return number ? withThousands(roundHalfUp(number, decimals)) : noValue;
}

/** A whole number with thousands separated; null and undefined give `—`. */
export function formatCount(value: number | null | undefined): string {
  return value === null || value === undefined ? noValue : withThousands(String(value));
}

/** A moment of the history in this computer's time: `2025-09-01 16:05`. */
export function formatMoment(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return noValue;
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The time of a day in this computer's time: `16:05`. */
export function formatTime(date: Date): string {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** The size of a file: `812 B`, `24.6 KB`, `3.1 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ["KB", "MB", "GB"];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

/** How long something takes: `8 秒`, `2 分 05 秒`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} 秒`;
  return `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, "0")} 秒`;
}
