import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const manual = fileURLToPath(new URL("../../../../renderer/pages/manual", import.meta.url));

it("has every picture that a topic of the manual shows", () => {
  const named = globSync(join(manual, "topics/*.tsx")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/<Picture name="([^"]+)"/g)].map(([, name]) => name ?? ""),
  );
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(existsSync(join(manual, "pictures", `${name}.png`)), name).toBe(true);
});
