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
import java.util.Map;
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

    /** Who may use a framework: packages below these names, besides those that define its very subject. */
    private static final Map<String, Wall> FRAMEWORKS = Map.of(
            "JPA", new Wall(List.of("jakarta.persistence..", "org.eclipse.persistence.."), "..internal.jpa.."),
            "JAX-RS", new Wall(List.of("jakarta.ws.rs..", "org.osgi.service.jakartars.."), "..internal.rest.."),
            "Camel", new Wall(List.of("org.apache.camel.."), "..internal.camel.."),
            "Karaf's shell", new Wall(List.of("org.apache.karaf.shell.."), "..internal.shell.."));

    private record Wall(List<String> framework, String door) {}

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPaths(compiled());

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
                        FRAMEWORKS.entrySet().stream().map(wall -> staysBehindItsWall(wall.getKey(), wall.getValue())))
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
                                .filter(dependency -> !bundleOf(dependency.getTargetClass())
                                        .equals(bundleOf(type)))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .as("nobody reaches into another bundle");
    }

    private static ArchRule staysBehindItsWall(String name, Wall wall) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(wall.door())
                .and(DescribedPredicate.not(exportsTheEntityManager()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(wall.framework().toArray(String[]::new)))
                .as(name + " stays in " + wall.door());
    }

    /** The store hands modules an EntityManager: that is its promise. */
    private static DescribedPredicate<JavaClass> exportsTheEntityManager() {
        return resideInAPackage("org.seraicrm.platform.store").as("the store's own API");
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
        return folders().map(folder -> folder.resolve("target").resolve("classes"))
                .filter(Files::isDirectory)
                .toArray(Path[]::new);
    }

    private static Set<String> bundles() {
        var names = new TreeSet<String>();
        folders().filter(folder -> Files.isDirectory(folder.resolve("src").resolve("main").resolve("java")))
                .forEach(folder -> names.add(folder.getFileName().toString()));
        return names;
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
