import { defineConfig } from "@playwright/test";
import { chromium } from "./chromium.ts";

/** Against a running server: SERAI_URL, SERAI_EMAIL, SERAI_PASSWORD. Started by BrowserIT and BrowserSecondIT, which take half of it each. */
export default defineConfig({
  testDir: ".",
  testIgnore: ["begin/**", "gallery/**", "story/**", "parts/**"],
  outputDir: "../../../target/browser/results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: process.env.SERAI_REPORT ?? "../../../target/browser/report.json" }]],
  use: {
    baseURL: process.env.SERAI_URL,
    locale: "en-GB",
    timezoneId: "Europe/Budapest",
    actionTimeout: 40_000, // an action that waits in vain says for what; a test that ends by its own limit says nothing
    navigationTimeout: 40_000,
    trace: "off", // slows everything by a third; --trace on tells what a picture does not
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: await chromium(),
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    },
  },
});
