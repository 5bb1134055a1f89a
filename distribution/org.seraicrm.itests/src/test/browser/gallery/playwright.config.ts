import suite from "../playwright.config.ts";

/** Every screen of a company of its own, started by GalleryIT. */
export default {
  ...suite,
  testDir: ".",
  testIgnore: [],
  reporter: [["list"] as ["list"]],
};
