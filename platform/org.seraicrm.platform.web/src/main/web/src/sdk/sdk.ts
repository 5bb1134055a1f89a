/** What modules import as `@serai/sdk`; its contract is `public/sdk/serai-sdk.d.ts`. "No" is temporary, "yes" is forever. */
export {
  ActionIcon, Alert, Anchor, Badge, Box, Button, Checkbox, Divider, Group, Loader, Modal, MultiSelect, NativeSelect, NumberInput, Paper,
  Progress, Radio, Select, SimpleGrid, Stack, Switch, Table, Tabs, Text, Textarea, TextInput, Title, Tooltip,
} from "@mantine/core";
export { createElement as h, Fragment } from "react";
export { ProblemError, UnreachableError } from "../api/problems.ts";
export { useMe, useOffered } from "../session/useMe.ts";
export { useFormats } from "../ui/format.ts";
export { StatusTag } from "../ui/icons.tsx";
export { toast, toastError } from "../ui/toasts.tsx";
export { api, problemText, useChanges, useGet, usePerform } from "./data.ts";
export { useLabels } from "./labels.ts";
export { Link } from "./Link.tsx";
export { usePart } from "./partContext.ts";

/** Counts up when something that modules use changes its meaning. */
export const SDK = 1;
