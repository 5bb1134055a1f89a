package org.seraicrm.platform.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.Hit;

/** Rows are found by what somebody sees of them, and by nothing else. */
class PartedTest {

    private static final CompanyId COMPANY = CompanyId.next();
    private static final Set<String> SOME = Set.of("phone", "text");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Indexed indexed(String form, Set<String> some) {
        return Indexed.of(
                folder,
                Person.of(COMPANY, 1, "Kovács Ibolya")
                        .phone("+36301234567")
                        .email("ibolya@vasudvar.hu")
                        .text("Debrecen")
                        .parted(form, some),
                Person.of(COMPANY, 2, "Kovács Debrecen").phone("+36307654321").parted("other", Set.of()));
    }

    private static Access access(String... hidden) {
        return new Access(COMPANY, Set.of("c"), Map.of("form", new Veil(Set.of(hidden), SOME)));
    }

    private static List<Long> found(Indexed indexed, Access access, String typed) {
        return indexed.index.lookUp(access, typed, Set.of(), 10).stream()
                .map(Hit::id)
                .sorted()
                .toList();
    }

    @Test
    void findsByWhatIsSeenInEveryWay() {
        try (Indexed indexed = indexed("form", SOME)) {
            Access blind = access("phone");
            assertThat(found(indexed, blind, "1234567")).isEmpty();
            assertThat(found(indexed, blind, "765 4321")).as("of another form").containsExactly(2L);
            for (String typed : List.of("kovács", "ковач", "kovcs", "ovács", "kov", "debrecen", "kovács debre")) {
                assertThat(found(indexed, blind, typed)).as(typed).containsExactly(1L, 2L);
            }
            assertThat(found(indexed, blind, "ibolya@vas")).containsExactly(1L);
            assertThat(found(indexed, access("text"), "ibolya@vas")).isEmpty();
            assertThat(found(indexed, access("text"), "debrecen")).containsExactly(2L);
            assertThat(found(indexed, access("text"), "1234567")).containsExactly(1L);
            assertThat(found(indexed, new Access(COMPANY, Set.of("c")), "ibolya 1234567"))
                    .containsExactly(1L);
            assertThat(indexed.index.count(blind, "client", Condition.words("1234567")))
                    .isZero();
            assertThat(indexed.index.count(blind, "client", Condition.words("debrecen")))
                    .isEqualTo(2);
        }
    }

    @Test
    void findsNothingWhileRowsTellOfOtherFieldsThanAreHiddenNow() {
        try (Indexed indexed = indexed("form", Set.of("text"))) {
            assertThat(found(indexed, access("phone"), "1234567")).isEmpty();
            assertThat(found(indexed, access("phone"), "kovács")).containsExactly(2L);
            assertThat(found(indexed, new Access(COMPANY, Set.of("c")), "kovács"))
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void findsByManyWordsHoweverManyFieldsAreHiddenFromSome() {
        Set<String> some = new HashSet<>(Set.of("phone", "text", "note"));
        IntStream.range(0, 60).forEach(own -> some.add("own" + own));
        try (Indexed indexed = indexed("form", some)) {
            Access blind = new Access(COMPANY, Set.of("c"), Map.of("form", new Veil(Set.of("phone"), some)));
            for (String typed :
                    List.of("kov ibo debr vasudv", "kovacz ibolia debrecen vasudvar", "ковач иболя 30 debr")) {
                found(indexed, blind, typed);
            }
            assertThat(found(indexed, blind, "kov ibo debr vasudv")).containsExactly(1L);
            assertThat(found(indexed, blind, "kovács ibolya 1234567 debrecen")).isEmpty();
            assertThat(indexed.index.count(blind, "client", Condition.words("kov ibo debr vasudv")))
                    .isEqualTo(1);
        }
    }
}
