/**
 * What a page may load: only what this program serves. Style elements need a nonce or a hash besides, because
 * antd and AG Grid write theirs while running; pictures may also be `data:` (small ones inside style sheets)
 * and `blob:` (drawn on the page, to be saved).
 * @param styles what else `style-src` admits, for instance `'nonce-…'`
 */
export function pagePolicy(styles = ""): string {
  return [
    "default-src 'self'",
    `style-src 'self'${styles === "" ? "" : ` ${styles}`}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sent with every answer: nothing from elsewhere, in no frame, guessed as nothing, told to nobody, kept nowhere. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": pagePolicy(),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};
