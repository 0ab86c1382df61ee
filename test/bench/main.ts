import { benchEvaluation } from "./evaluation.ts";
import { benchIdle } from "./idle.ts";
import { benchIntake } from "./intake.ts";
import { benchWindow } from "./window.ts";

// Figures and ratios of one run, never assertions: machines differ and other work disturbs them.
await benchEvaluation();
await benchIntake();
await benchIdle();
await benchWindow();
