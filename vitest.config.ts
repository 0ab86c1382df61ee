import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // How long a window may take to show what was asked for, on a busy machine.
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
});
