import ReactDOM from "react-dom";

export const {
  createPortal, flushSync, preconnect, prefetchDNS, preinit, preinitModule, preload, preloadModule, requestFormReset,
  useFormStatus, version,
} = ReactDOM;
export default ReactDOM;
