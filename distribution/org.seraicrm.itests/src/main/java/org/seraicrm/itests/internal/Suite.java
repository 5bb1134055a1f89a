package org.seraicrm.itests.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Runs the bundle's tests once, when the container has finished its start, and writes a line for each to the file that
 * the system property {@code serai.suite.report} names: {@code passed|failed|skipped TAB class TAB test TAB reason},
 * URL-encoded, and {@code end} last. The driver outside reads it.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Suite implements BundleActivator {

    private @Nullable ServiceTracker<Object, Thread> started;

    @Override
    public void start(BundleContext context) {
        var report = System.getProperty("serai.suite.report");
        if (report == null) {
            return;
        }
        var tracker = new ServiceTracker<Object, Thread>(context, "org.apache.karaf.features.BootFinished", null) {
            @Override
            public Thread addingService(ServiceReference<Object> reference) {
                var runner = new Thread(() -> run(context, Path.of(report)), "tests");
                runner.start();
                return runner;
            }
        };
        tracker.open();
        started = tracker;
    }

    @Override
    public void stop(BundleContext context) {
        if (started != null) {
            started.close();
        }
    }

    private static void run(BundleContext context, Path report) {
        var part = report.resolveSibling(report.getFileName() + ".part");
        try (var out = new PrintStream(Files.newOutputStream(part), true, UTF_8)) {
            try {
                awaitBundles(context);
                launch(context, out);
            } catch (RuntimeException | LinkageError | ClassNotFoundException | InterruptedException e) {
                line(out, "failed", "the suite", "starts", e);
            }
            out.println("end");
        } catch (IOException e) {
            throw new IllegalStateException("the report cannot be written: " + part, e);
        }
        try {
            Files.move(part, report);
        } catch (IOException e) {
            throw new IllegalStateException("the report cannot be written: " + report, e);
        }
    }

    /** The features service says that it has finished while bundles of later start levels still wait for their turn. */
    private static void awaitBundles(BundleContext context) throws InterruptedException {
        var last = Arrays.stream(context.getBundles())
                .max(Comparator.comparingInt(Suite::startLevel))
                .orElseThrow();
        while (last.getState() != Bundle.ACTIVE) {
            Thread.sleep(50);
        }
    }

    private static int startLevel(Bundle bundle) {
        return bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                ? 0
                : bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    private static void launch(BundleContext context, PrintStream out) throws ClassNotFoundException {
        var request = LauncherDiscoveryRequestBuilder.request();
        var names = context.getBundle().getHeaders().get("Test-Cases");
        for (var name : names == null ? new String[0] : names.split("\\s*,\\s*")) {
            request.selectors(DiscoverySelectors.selectClass(context.getBundle().loadClass(name)));
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Suite.class.getClassLoader());
        try {
            var config = LauncherConfig.builder()
                    .enableTestEngineAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .addTestEngines(new JupiterTestEngine())
                    .build();
            LauncherFactory.create(config).execute(request.build(), new Reporter(out));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private record Reporter(PrintStream out) implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            var failure = result.getThrowable();
            if (test.isTest() || failure.isPresent()) {
                line(
                        out,
                        failure.isEmpty() ? "passed" : "failed",
                        test.getParentId().orElse(""),
                        test.getDisplayName(),
                        failure.orElse(null));
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            out.println(String.join(
                    "\t",
                    "skipped",
                    encoded(test.getParentId().orElse("")),
                    encoded(test.getDisplayName()),
                    encoded(reason)));
        }
    }

    private static void line(PrintStream out, String outcome, String parent, String name, @Nullable Throwable failure) {
        var reason = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(reason, true));
        }
        out.println(String.join("\t", outcome, encoded(parent), encoded(name), encoded(reason.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
