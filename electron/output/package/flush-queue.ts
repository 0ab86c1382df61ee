import { open } from "node:fs/promises";

/** At the end, when nothing else wants the disk: it writes several down at once as fast as one. */
const workersAtEnd = 4;

/**
 * Sends written files to the disk while later ones are still being copied: sticks are pulled early. One at a
 * time meanwhile, so that copying is not kept waiting; waiting after each file instead would make a package
 * half as fast again.
 */
export class FlushQueue {
  readonly #waiting: string[] = [];
  readonly #workers = new Set<Promise<void>>();
  #failure: { readonly cause: unknown } | undefined;
  #stopped = false;

  add(path: string): void {
    this.#waiting.push(path);
    if (this.#workers.size === 0) this.#startWorker();
  }

  /** Returns when all files are on the disk. @throws the first failure */
  async finished(): Promise<void> {
    while (this.#workers.size < workersAtEnd) this.#startWorker();
    await this.#idle();
    if (this.#failure) throw this.#failure.cause;
  }

  /** Gives up on what still waits, and returns when no file is open any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#idle();
  }

  #startWorker(): void {
    const working = this.#work().finally(() => this.#workers.delete(working));
    this.#workers.add(working);
  }

  async #idle(): Promise<void> {
    while (this.#workers.size > 0) await Promise.all(this.#workers);
  }

  async #work(): Promise<void> {
    for (let path = this.#waiting.shift(); path !== undefined; path = this.#waiting.shift()) {
      if (this.#stopped) return;
      await this.#flush(path);
    }
  }

  async #flush(path: string): Promise<void> {
    try {
      const file = await open(path, "r+");
      await file.datasync().finally(() => file.close());
    } catch (cause) {
      this.#failure ??= { cause };
      this.#stopped = true;
    }
  }
}
