// Writes a .gz beside every text file of the build, so that the server never compresses at run time.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { constants, gzipSync } from "node:zlib";

const texts = new Set([".html", ".js", ".css", ".svg", ".json", ".txt"]);

function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

let total = 0;
for (const path of files(process.argv[2])) {
  if (!texts.has(extname(path))) continue;
  const zipped = gzipSync(readFileSync(path), { level: constants.Z_BEST_COMPRESSION });
  total += zipped.length;
  writeFileSync(`${path}.gz`, zipped);
}
console.log(`gzip in all: ${Math.round(total / 1024)} KiB`);
