import { nodeVersionProblem } from "../host/node-version.ts";

const problem = nodeVersionProblem(process.version);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
// Only now: the modules behind these imports need the Node that was just checked.
const [{ runCli }, { surroundingsOfThisProcess }] = await Promise.all([
  import("./run-cli.ts"),
  import("./surroundings.ts"),
]);
process.exitCode = await runCli(process.argv.slice(2), surroundingsOfThisProcess());
