import type { Plugin } from "vite";

/** What modules may import by name at run time, and the host's file that hands it out: its own React, never a second one. */
const SHARED = {
  react: "src/sdk/react.ts",
  "react/jsx-runtime": "src/sdk/jsxRuntime.ts",
  "react-dom": "src/sdk/reactDom.ts",
  "@serai/sdk": "src/sdk/sdk.ts",
};

const entryName = (specifier: string): string => `shared-${specifier.replace(/\W+/g, "-").replace(/^-/, "")}`;

/** The entries of a build beside the page itself. */
export function sharedEntries(): Record<string, string> {
  return Object.fromEntries(Object.entries(SHARED).map(([specifier, file]) => [entryName(specifier), file]));
}

/** Writes the import map into the page; the server allows it by its hash. */
export function importMap(): Plugin {
  return {
    name: "serai-import-map",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) => {
        const address = ([specifier, file]: [string, string]): [string, string] => {
          if (!bundle) return [specifier, `/${file}`];
          const chunk = Object.values(bundle).find((each) => each.type === "chunk" && each.isEntry && each.name === entryName(specifier));
          if (!chunk) throw new Error(`nothing was built for ${specifier}`);
          return [specifier, `/${chunk.fileName}`];
        };
        const imports = Object.fromEntries(Object.entries(SHARED).map(address));
        return [{ tag: "script", attrs: { type: "importmap" }, children: JSON.stringify({ imports }), injectTo: "head-prepend" }];
      },
    },
  };
}
