import suite from "../playwright.config.ts";

/** One page that stays open while StoryIT has things happen around it, and says what it has seen. */
export default {
  ...suite,
  testDir: ".",
  testIgnore: [],
  outputDir: "../../../../target/browser/story",
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [["list"] as ["list"]],
};
