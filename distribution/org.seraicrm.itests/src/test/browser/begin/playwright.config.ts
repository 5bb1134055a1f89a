import suite from "../playwright.config.ts";

/** What a company meets on its first day: runs before all others, while it is empty. */
export default {
  ...suite,
  testDir: ".",
  testIgnore: [],
  reporter: [["list"] as ["list"]],
};
