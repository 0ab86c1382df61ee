import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The host puts a fresh nonce in its place with every answer; electron/host/renderer knows the same word.
  html: { cspNonce: "YOUJUN-NONCE" },
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    // One engine, known beforehand: Electron 45's Chromium, or a browser of these years.
    target: "chrome120",
    // Pictures stay files, so that the content security policy needs no exception for scripts or styles.
    assetsInlineLimit: 0,
    // Files come from this computer: one large chunk costs less than many round trips.
    chunkSizeWarningLimit: 3000,
  },
});
