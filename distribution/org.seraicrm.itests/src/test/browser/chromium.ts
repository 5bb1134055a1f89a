import { existsSync } from "node:fs";

const INSTALLED = [process.env.SERAI_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The machine's own Chromium, else the one that the npm package brings inside. */
export async function chromium(): Promise<string> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) {
    return installed;
  }
  const name: string = "@sparticuz/chromium"; // not installed beside a Chromium of the machine's own
  try {
    const brought: { default: { executablePath(): Promise<string> } } = await import(name);
    return await brought.default.executablePath();
  } catch (missing) {
    throw new Error("There is no Chromium. Install one, or name it in SERAI_CHROMIUM.", { cause: missing });
  }
}
