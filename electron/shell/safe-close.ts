export interface SafeCloseOptions {
  /** What runs, in words; empty where nothing would be lost. */
  readonly running: () => Promise<readonly string[]>;
  readonly confirm: (running: readonly string[]) => Promise<boolean>;
  /** Ends the service in order. */
  readonly close: () => Promise<void>;
  /** Ends the program; called once, after everything is closed. */
  readonly end: () => void;
}

interface Closing {
  preventDefault(): void;
}

/**
 * What happens when the window is to be closed: running work is named first, then the workspace is closed in
 * order, and only then the program ends. Clicking twice asks once.
 */
export function createSafeClose({ running, confirm, close, end }: SafeCloseOptions) {
  let state: "open" | "asking" | "closed" = "open";

  async function ask(): Promise<void> {
    // A service that does not answer has nothing left to lose.
    const work = await running().catch((): readonly string[] => []);
    if (work.length > 0 && !(await confirm(work))) {
      state = "open";
      return;
    }
    await close();
    state = "closed";
    end();
  }

  return (event: Closing): void => {
    if (state === "closed") return;
    event.preventDefault();
    if (state === "asking") return;
    state = "asking";
    void ask();
  };
}
