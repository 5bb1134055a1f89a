import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemError, UnreachableError } from "../api/problems.ts";
import { meQuery } from "../api/queries.ts";
import { ResetPage } from "../session/ResetPage.tsx";
import { EntrancePage, SignInPage } from "../session/SignIn.tsx";
import { Loading } from "./Loading.tsx";
import { PageErrorPlain } from "./PageErrorPlain.tsx";
import { router } from "./routes.tsx";
import { theme, variables } from "./theme.ts";

const queryClient = new QueryClient({
  defaultOptions: {
    // What can't be sent is told at once; the browser's own idea of being online says nothing about the server.
    queries: {
      networkMode: "always",
      staleTime: 20_000,
      retry: (count, failure) =>
        count < 2 && (failure instanceof UnreachableError || (failure instanceof ProblemError && failure.problem.status >= 500)),
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
const schemes = localStorageColorSchemeManager({ key: "serai.scheme" });

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" colorSchemeManager={schemes}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-left" limit={4} />
        <Entrance />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Entrance() {
  const { t } = useTranslation();
  const { data: me, error, refetch } = useQuery(meQuery);
  const token = /^\/reset\/([^/]+)$/.exec(location.pathname)?.[1];
  if (token) return <ResetPage token={decodeURIComponent(token)} />;
  if (me) return <RouterProvider router={router} />;
  if (me === null) return <SignInPage />;
  if (error) return <EntrancePage title="Serai"><PageErrorPlain text={t("app.unreachable")} onRetry={() => void refetch()} /></EntrancePage>;
  return <Loading />;
}
