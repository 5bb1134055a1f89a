import type * as published from "@serai/sdk";
import * as sdk from "./sdk.ts";

/** Compiles as long as the SDK keeps what its published types promise. */
export const kept: typeof published = sdk;
