package org.seraicrm.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.serverMode;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.libraries.OverrideJUnitBundlesOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.test.common.context.CloseableBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.seraicrm.platform.testkit.Distribution;
import org.seraicrm.platform.testkit.Folders;
import org.seraicrm.platform.testkit.Ports;

/**
 * The suite inside the container: Pax Exam starts one container from the finished distribution, the bundle of
 * {@code src/main} runs its tests in there, and each comes back here as a test of its own.
 */
class ContainerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path FOLDER = Path.of("target", "exam").toAbsolutePath();
    private static final Path REPORT = FOLDER.resolve("report");

    private record Line(String outcome, String parent, String name, String reason) {}

    @TestFactory
    Stream<DynamicNode> inside() throws IOException, InterruptedException {
        var lines = runOnce();
        assertThat(lines).as("tests found in the container").isNotEmpty();
        return lines.stream().collect(groupingBy(Line::parent, LinkedHashMap::new, toList())).entrySet().stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        simpleName(group.getKey()), group.getValue().stream().map(ContainerIT::replay)));
    }

    private static DynamicTest replay(Line line) {
        return dynamicTest(line.name(), () -> {
            switch (line.outcome()) {
                case "passed" -> {}
                case "skipped" -> abort(line.reason());
                default -> throw new AssertionError("in the container: " + line.reason());
            }
        });
    }

    private static List<Line> runOnce() throws IOException, InterruptedException {
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER.resolve("data"));
        var container = PaxExamRuntime.createContainer(PaxExamRuntime.createTestSystem(options()));
        container.start();
        try {
            return await();
        } finally {
            try {
                container.stop();
            } catch (RuntimeException e) {
                // A container that never came up can't be told to stop; its process is ended all the same.
                System.err.println("the test container did not stop by itself: " + e);
            }
        }
    }

    private static List<Line> await() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!Files.exists(REPORT)) {
            var troubles = troubles();
            if (troubles.contains("missing requirement") || Instant.now().isAfter(deadline)) {
                throw new AssertionError("no report from the container; from its log:\n" + troubles);
            }
            Thread.sleep(500);
        }
        return Files.readAllLines(REPORT).stream()
                .filter(line -> !line.equals("end"))
                .map(line -> line.split("\t", -1))
                .map(part -> new Line(part[0], decoded(part[1]), decoded(part[2]), decoded(part[3])))
                .toList();
    }

    private static Option[] options() throws IOException {
        var repository = Path.of(System.getProperty("serai.repository", "")).toUri();
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(Distribution.archive().toUri().toString())
                    .name("Serai")
                    .karafVersion("4.4.10")
                    .unpackDirectory(FOLDER.resolve("container").toFile())
                    .useDeployFolder(false),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            keepRuntimeFolder(),
            serverMode(),
            systemTimeout(45_000),
            new OverrideJUnitBundlesOption(),
            flags(),
            variables(),
            systemProperty("serai.suite.report").value(REPORT.toString()),
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg",
                    "org.ops4j.pax.url.mvn.defaultRepositories",
                    "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, " + repository
                            + "@id=local@snapshots"),
            jupiter(),
            bundle(Path.of(System.getProperty("serai.suite", "")).toUri().toString()),
        };
    }

    private static Option jupiter() {
        return composite(Stream.of(
                        AssertionFailedError.class,
                        JUnitException.class,
                        TestEngine.class,
                        Launcher.class,
                        Test.class,
                        ParameterizedTest.class,
                        JupiterTestEngine.class,
                        ByteBuddy.class,
                        Assertions.class,
                        CloseableBundleContext.class,
                        BundleContextExtension.class)
                .map(type -> bundle(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toArray(Option[]::new));
    }

    /** The flags of {@code bin/serai}, which Pax Exam does not use. */
    private static Option flags() throws IOException {
        var script = Files.readString(Distribution.folder().resolve("bin").resolve("serai"), UTF_8);
        var flags = script.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--add-"))
                .flatMap(line -> Stream.of(line.replace("\\", "").strip().split("\\s+")));
        return composite(Stream.concat(flags, Stream.of("-Xmx512m", "-Djava.security.manager=allow"))
                .map(flag -> vmOption(flag))
                .toArray(Option[]::new));
    }

    private static Option variables() {
        return composite(Map.of(
                        "SERAI_PORT",
                        Integer.toString(Ports.free()),
                        "SERAI_SSH_PORT",
                        Integer.toString(Ports.free()),
                        "SERAI_DATA",
                        FOLDER.resolve("data").toString(),
                        "SERAI_DEMO",
                        "false",
                        "SERAI_ADMIN_EMAIL",
                        "admin@serai.test",
                        "SERAI_ADMIN_PASSWORD",
                        "Teve-karavan-42-udvar")
                .entrySet()
                .stream()
                .map(variable -> environment(variable.getKey() + "=" + variable.getValue()))
                .toArray(Option[]::new));
    }

    private static String troubles() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .flatMap(ContainerIT::lines)
                    .filter(line -> line.contains("ERROR") || line.contains("Error ") || line.contains("missing"))
                    .limit(40)
                    .collect(joining("\n"));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(String id) {
        return id.replaceAll(".*\\[class:(?:[\\w.]*\\.)?(\\w+)].*", "$1");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
