import suite from "../playwright.config.ts";

/** A page that stays open while modules come, are used and go. */
export default {
  ...suite,
  testDir: ".",
  testIgnore: [],
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [["list"] as ["list"]],
};
