import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openWorkbench } from "./browser.ts";

// `npm run manual:pictures` takes the pictures of the F1 manual anew from the sample county, so that they show
// the program as it is. Run it after a page has changed and look at what it took.

const pictures = fileURLToPath(new URL("../../renderer/pages/manual/pictures", import.meta.url));
const pages = [
  "overview",
  "schools",
  "import",
  "entry",
  "indicators/A1-5",
  "evidence",
  "report",
  "history",
  "settings",
] as const;
// Charts and grids draw after the page stands.
const drawn = 2_000;

mkdirSync(pictures, { recursive: true });
const { page, close } = await openWorkbench({ screen: { width: 1200, height: 675 } });
const take = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

await page.getByRole("button", { name: "打开示例县" }).waitFor();
await take("start");
await page.getByRole("button", { name: "打开示例县" }).click();
await page.getByRole("heading", { level: 1 }).getByText("小学 147 个学段").waitFor();
for (const address of pages) {
  await page.evaluate((hash) => {
    (globalThis as unknown as { location: { hash: string } }).location.hash = `#/${hash}`;
  }, address);
  await page.waitForTimeout(drawn);
  await take(address.split("/")[0] ?? address);
}
await close();
