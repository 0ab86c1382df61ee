import { availableParallelism, loadavg } from "node:os";
import { benchChecks } from "./checks.ts";
import { benchDocuments } from "./documents.ts";
import { benchEvaluation } from "./evaluation.ts";
import { benchEvidence } from "./evidence.ts";
import { benchIdle } from "./idle.ts";
import { benchIntake } from "./intake.ts";
import { benchWindow } from "./window.ts";

// Figures and ratios of one run, never assertions: machines differ and other work disturbs them.
console.log(
  `${availableParallelism()} cores, ${(loadavg()[0] ?? 0).toFixed(1)} of them busy with other work before the start`,
);
await benchEvaluation();
await benchChecks();
await benchIntake();
await benchDocuments();
await benchEvidence();
await benchIdle();
await benchWindow();
