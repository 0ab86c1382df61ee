/**
 * A second process for tests: `node killed-export.ts <place>` writes the sample's package into a folder below
 * the place and is killed when its second paper is done. Prints the sample's folder first.
 */
import { writeSync } from "node:fs";
import { join } from "node:path";
import { writeEvidencePackage } from "../../../../electron/output/package/write-evidence-package.ts";
import { makeSample } from "./sample.ts";

const [, , place = ""] = process.argv;
const sample = await makeSample();
writeSync(1, sample.folder);
await writeEvidencePackage({
  ...sample.request,
  target: join(place, sample.request.tree.root),
  progress: ({ done }) => {
    if (done === 2) process.kill(process.pid, "SIGKILL");
  },
});
