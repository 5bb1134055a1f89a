import React from "react";

/** React's public names, one by one: it is no ES module itself. A test looks whether any is missing. */
export const {
  Activity, Children, Component, Fragment, Profiler, PureComponent, StrictMode, Suspense, cloneElement, createContext,
  createElement, createRef, forwardRef, isValidElement, lazy, memo, startTransition, use, useActionState, useCallback,
  useContext, useDebugValue, useDeferredValue, useEffect, useEffectEvent, useId, useImperativeHandle,
  useInsertionEffect, useLayoutEffect, useMemo, useOptimistic, useReducer, useRef, useState, useSyncExternalStore,
  useTransition, version,
} = React;
export default React;
