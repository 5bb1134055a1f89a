import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { meQuery } from "../api/queries.ts";
import { ResetPage } from "../session/ResetPage.tsx";
import { EntrancePage, SignInPage } from "../session/SignIn.tsx";
import { Loading } from "./Loading.tsx";
import { PageErrorPlain } from "./PageErrorPlain.tsx";
import { queryClient } from "./queryClient.ts";
import { router } from "./routes.tsx";
import { theme, variables } from "./theme.ts";

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
