import { type ComponentType, createElement, Suspense, use, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../api/http.ts";
import type { WebPart } from "../api/types.ts";
import { Loading } from "../app/Loading.tsx";
import { type PartContext, PartPlace } from "../sdk/partContext.ts";
import { PartBoundary } from "./PartBoundary.tsx";
import { forget, load } from "./scripts.ts";

interface Mountable { mount: (place: HTMLElement, context: PartContext) => (() => void) | undefined }
interface PartProps { part: WebPart; exported: string; context: PartContext }

/** A page or panel that a module brings, in its place. */
export function Part(props: PartProps) {
  const [tries, setTries] = useState(0);
  const again = (): void => {
    forget(props.part.script);
    setTries(tries + 1);
  };
  return (
    <PartBoundary key={`${props.part.script}${tries}`} module={props.context.module.name} onRetry={again} onBroken={(reason) => report(props, reason)}>
      <Suspense fallback={<Loading />}>
        <PartPlace value={props.context}><Loaded {...props} /></PartPlace>
      </Suspense>
    </PartBoundary>
  );
}

/** Tells the server, for Settings and its health, what kind of error it was: what the error says may quote the page. */
function report({ part, exported }: PartProps, reason: unknown): void {
  const error = reason instanceof Error ? reason.name : "Error";
  request("POST", "/web-parts/broken", { body: { bundle: part.bundle, export: exported, error } }).catch(() => undefined);
}

function Loaded({ part, exported, context }: PartProps) {
  const { t } = useTranslation();
  const found = use(load(part.script))[exported];
  if (typeof found === "function") return createElement(found as ComponentType<PartContext>, context);
  if (isMountable(found)) return <Mounted mountable={found} context={context} />;
  throw new Error(t("parts.noExport", { name: exported }));
}

function isMountable(found: unknown): found is Mountable {
  return typeof found === "object" && found !== null && "mount" in found && typeof found.mount === "function";
}

function Mounted({ mountable, context }: { mountable: Mountable; context: PartContext }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? mountable.mount(place.current, context) : undefined), [mountable, context]);
  return <div ref={place} />;
}
