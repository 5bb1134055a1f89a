package org.seraicrm.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between the bundles, for all of them at once. Every violation is reported, not only the first. */
class HouseRulesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BUNDLE = Pattern.compile("(org\\.seraicrm\\.(?:platform\\.)?[a-z]+)(?:\\..*)?");

    /** Fewer than these and the rules looked at the wrong place. */
    private static final int CLASSES_AT_LEAST = 400;

    /**
     * A framework, the packages that may use it in every bundle, and the platform bundle whose subject it is: the one
     * that hosts it for the others.
     */
    private record Wall(String name, List<String> framework, String door, String host) {}

    private static final List<Wall> WALLS = List.of(
            new Wall(
                    "JPA",
                    List.of("jakarta.persistence..", "org.eclipse.persistence.."),
                    "..internal.jpa..",
                    "org.seraicrm.platform.store.."),
            new Wall(
                    "JAX-RS",
                    List.of("jakarta.ws.rs..", "org.osgi.service.jakartars.."),
                    "..internal.rest..",
                    "org.seraicrm.platform.rest.."),
            new Wall(
                    "Camel",
                    List.of("org.apache.camel.."),
                    "..internal.camel..",
                    "org.seraicrm.platform.integration.."),
            new Wall(
                    "Karaf's shell",
                    List.of("org.apache.karaf.shell.."),
                    "..internal.shell..",
                    "org.seraicrm.platform.chat.internal.shell.."));

    /**
     * What a unit of work hands out, so that handlers inside a bundle can use it; and the action's context, which
     * passes it on. Mapping, criteria and everything of EclipseLink stay behind the wall.
     */
    private static final Set<String> HANDED_OUT = Set.of(
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.LockModeType",
            "jakarta.persistence.OptimisticLockException",
            "jakarta.persistence.Query",
            "jakarta.persistence.TypedQuery");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPaths(compiled())
            .that(resideInAPackage("org.seraicrm.."));

    @Test
    void theRulesSeeEveryBundle() {
        var seen = new TreeSet<String>();
        ALL.forEach(type -> seen.add(bundleOf(type)));

        assertThat(seen).containsAll(bundles());
        assertThat(ALL.size()).isGreaterThan(CLASSES_AT_LEAST);
    }

    @Test
    void noRuleIsBroken() {
        var violations = Stream.concat(
                        Stream.of(
                                platformKnowsNoBundle(),
                                insidesStayInside(),
                                everyPackageIsNullMarked(),
                                namesSayWhatSetsThemApart()),
                        WALLS.stream().map(HouseRulesTest::staysBehindItsWall))
                .flatMap(rule -> rule.evaluate(ALL).getFailureReport().getDetails().stream()
                        .map(detail -> rule.getDescription() + ": " + detail))
                .sorted()
                .toList();

        assertThat(violations).isEmpty();
    }

    private static ArchRule platformKnowsNoBundle() {
        return noClasses()
                .that()
                .resideInAPackage("org.seraicrm.platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.seraicrm..")
                        .and(DescribedPredicate.not(resideInAPackage("org.seraicrm.platform.."))))
                .as("the platform knows no bundle");
    }

    private static ArchRule insidesStayInside() {
        return classes()
                .should(new ArchCondition<JavaClass>("stay out of other bundles' inside") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .matches("org\\.seraicrm\\..*\\.internal(\\..*)?"))
                                .filter(dependency ->
                                        !bundleOf(dependency.getTargetClass()).equals(bundleOf(type)))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .as("nobody reaches into another bundle");
    }

    private static ArchRule staysBehindItsWall(Wall wall) {
        return classes()
                .that(DescribedPredicate.not(resideInAnyPackage(wall.door(), wall.host())))
                .should(new ArchCondition<JavaClass>("not use " + wall.name()) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var framework = resideInAnyPackage(wall.framework().toArray(String[]::new));
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> framework.test(dependency.getTargetClass()))
                                .filter(dependency -> !isHandedOut(type, dependency.getTargetClass()))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .as(wall.name() + " stays in " + wall.door());
    }

    private static boolean isHandedOut(JavaClass type, JavaClass used) {
        return HANDED_OUT.contains(used.getName())
                && (resideInAPackage("..internal..").test(type)
                        || type.getName().equals("org.seraicrm.platform.modules.ActionContext"));
    }

    private static ArchRule everyPackageIsNullMarked() {
        var marked = new TreeSet<String>();
        ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .forEach(type -> marked.add(type.getPackageName()));
        return classes()
                .should(new ArchCondition<JavaClass>("live in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!marked.contains(type.getPackageName())) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .as("every package is @NullMarked");
    }

    private static ArchRule namesSayWhatSetsThemApart() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Base")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .as("a name says what sets a class apart");
    }

    private static String bundleOf(JavaClass type) {
        Matcher name = BUNDLE.matcher(type.getPackageName());
        return name.matches() ? name.group(1) : type.getPackageName();
    }

    private static Path[] compiled() {
        return folders()
                .map(folder -> folder.resolve("target").resolve("classes"))
                .filter(Files::isDirectory)
                .toArray(Path[]::new);
    }

    /** The bundles that the build knows. */
    private static Set<String> bundles() {
        try {
            var names = new TreeSet<String>();
            var module = Pattern.compile("<module>(?:platform|bundles)/(org\\.seraicrm\\.[a-z.]+)</module>");
            module.matcher(Files.readString(ROOT.resolve("pom.xml")))
                    .results()
                    .forEach(found -> names.add(found.group(1)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders() {
        return Stream.of("platform", "bundles")
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(HouseRulesTest::children)
                .filter(folder -> Files.exists(folder.resolve("pom.xml")));
    }

    private static Stream<Path> children(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
