import { nodeVersionProblem } from "./node-version.ts";

const problem = nodeVersionProblem(process.version);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
// Only now: the modules behind this import need the Node that was just checked.
const { runHost } = await import("./run-host.ts");
await runHost();
