import React from "react";
import ReactDOM from "react-dom";
import { describe, expect, it } from "vitest";
import * as sharedReact from "./react.ts";
import * as sharedDom from "./reactDom.ts";

/** Private to React, experimental, or for servers only. */
const LEFT_OUT = /^(__|unstable_|act$|cache|captureOwnerStack|addTransitionType|ViewTransition|browser$|useFormState$)/;
const publicNames = (module: object): string[] => Object.keys(module).filter((name) => !LEFT_OUT.test(name)).sort();

describe("what modules get as React", () => {
  it("is the host's own", () => {
    expect(sharedReact.default).toBe(React);
    expect(sharedReact.useState).toBe(React.useState);
  });

  it("has every public name", () => {
    expect(publicNames(sharedReact)).toEqual([...publicNames(React), "default"].sort());
    expect(publicNames(sharedDom)).toEqual([...publicNames(ReactDOM), "default"].sort());
  });
});
