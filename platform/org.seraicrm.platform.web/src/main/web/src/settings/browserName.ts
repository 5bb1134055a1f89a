const BROWSERS: Array<[RegExp, string]> = [[/Edg\//, "Edge"], [/OPR\//, "Opera"], [/Firefox\//, "Firefox"], [/Chrome\//, "Chrome"], [/Safari\//, "Safari"]];
const SYSTEMS: Array<[RegExp, string]> = [[/Android/, "Android"], [/iPhone/, "iPhone"], [/iPad/, "iPad"], [/Windows/, "Windows"], [/Mac OS X/, "macOS"], [/Linux/, "Linux"]];

const known = (list: Array<[RegExp, string]>, agent: string): string | undefined => list.find(([pattern]) => pattern.test(agent))?.[1];

/** What a browser calls itself, as people know it: `Firefox, Windows`; as it is where nothing is recognised. */
export function browserName(agent: string): string {
  return [known(BROWSERS, agent), known(SYSTEMS, agent)].filter((part) => part !== undefined).join(", ") || agent;
}
