import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vitest/config";
import { importMap, sharedEntries } from "./build/importMap.ts";
import { manual } from "./build/manual.ts";
import { fakeServer } from "./dev/fake/plugin.ts";

// SERAI_API names a running server for development; without it the dev server answers from typed fixtures.
const server = process.env.SERAI_API;
const plugins: Plugin[][] = [react() as Plugin[], [importMap() as Plugin], [manual() as Plugin]];
if (!server) plugins.push([fakeServer() as Plugin]);

export default defineConfig({
  plugins,
  build: {
    outDir: "../../../target/web",
    emptyOutDir: true,
    target: "es2022",
    // Older targets make the minifier rewrite light-dark() and dark colours vanish.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // What modules import at run time keeps its exports.
    rolldownOptions: { input: { index: "index.html", ...sharedEntries() }, preserveEntrySignatures: "exports-only" },
  },
  server: { host: "127.0.0.1", proxy: server ? { "/api": server } : {} },
  preview: { host: "127.0.0.1", proxy: server ? { "/api": server } : {} },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true },
});
