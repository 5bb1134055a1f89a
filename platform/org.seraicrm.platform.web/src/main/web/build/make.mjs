// What Maven calls: builds or tests the client, unless its sources are as they were the last time that succeeded.
// A checksum decides, not time stamps: a fresh checkout has new times and old contents.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const task = process.argv[2];
const target = "../../../target";
const skipped = new Set(["node_modules"]);

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    if (skipped.has(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

function checksum(paths) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

function npm(...args) {
  const windows = process.platform === "win32";
  const { status, error } = spawnSync(windows ? "npm.cmd" : "npm", args, { stdio: "inherit", shell: windows });
  if (error) console.error(`npm cannot be run (${error.message}): install Node 20.19 or newer with npm.`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs the work unless the mark says that it was done for the same contents. */
function once(mark, sum, work) {
  if (existsSync(mark) && readFileSync(mark, "utf8") === sum) return false;
  rmSync(mark, { force: true });
  work();
  writeFileSync(mark, sum);
  return true;
}

mkdirSync(target, { recursive: true });
once("node_modules/.serai-lock", checksum(["package-lock.json"]), () => npm("ci", "--no-audit", "--no-fund"));
const manual = "../../../../../distribution/org.seraicrm.docs/manual";
const sources = checksum([...files("."), ...(existsSync(manual) ? files(manual) : [])]);
const mark = `${target}/web.${task}`;
if (task === "build" && !existsSync(`${target}/web/index.html`)) rmSync(mark, { force: true });
const worked = once(mark, sources, () => {
  if (task === "build") rmSync(`${target}/classes/web`, { recursive: true, force: true });
  npm("run", task);
});
console.log(worked ? `web: ${task} done` : `web: unchanged, ${task} skipped`);
