package org.seraicrm.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be done to a column. */
class ToolsTest {

    private final Tools tools = new Tools("HU");

    private List<String> applied(String tool, String... cells) {
        return tools.applied(
                0,
                List.of(cells),
                cells.length,
                List.of(new Plan.Step(tool, 0, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    @Tag("A235")
    void splitsSurnameAndFirstName() {
        assertThat(applied("split-surname", "Kovács Anna Mária", "x")).containsExactly("Kovács", "x", "Anna Mária");
        assertThat(applied("split-surname", "IVANOV, PETR")).containsExactly("IVANOV", "PETR");
        assertThat(applied("split-name", "Jan Maria Kowalski")).containsExactly("Kowalski", "Jan Maria");
        assertThat(applied("split-surname", "Kovács")).containsExactly("Kovács", "");
    }

    @Test
    @Tag("A234")
    void splitsNameAndSex() {
        assertThat(applied("split-sex", "IVANOVA F")).containsExactly("IVANOVA", "F");
        assertThat(applied("split-sex", "Kowalski (M)")).containsExactly("Kowalski", "M");
        assertThat(applied("split-sex", "Щукина жен.")).containsExactly("Щукина", "F");
        assertThat(applied("split-sex", "Kovács Anna")).containsExactly("Kovács Anna", "");
    }

    @Test
    @Tag("A233")
    void writesNamesInTheOtherLetters() {
        assertThat(applied("to-cyrillic", "Ivanov Petr")).containsExactly("Иванов Петр");
        assertThat(applied("to-cyrillic", "SHCHUKINA Yuliya")).containsExactly("ЩУКИНА Юлия");
        assertThat(applied("copy-latin", "Щукина")).containsExactly("Щукина", "Shchukina");
    }

    @Test
    @Tag("A236")
    void removesWhatIsInNoName() {
        assertThat(applied("clean", "  Kov*ács_ #Anna\t ")).containsExactly("Kovács Anna");
        assertThat(applied("clean", "O'Neill-Smith (Jr.)")).containsExactly("O'Neill-Smith (Jr.)");
    }

    @Test
    void changesCaseAndBringsPhonesAndDatesIntoOneForm() {
        assertThat(applied("title-case", "KOVÁCS-NAGY anna")).containsExactly("Kovács-Nagy Anna");
        assertThat(applied("upper-case", "őz")).containsExactly("ŐZ");
        assertThat(applied("phones", "06/30/1234567")).containsExactly("+36 30 123 4567");
        assertThat(applied("phones", "none")).containsExactly("none");
        assertThat(applied("dates", "1980. 02. 29.")).containsExactly("1980-02-29");
        assertThat(applied("dates", "29/2/80")).containsExactly("1980-02-29");
        assertThat(applied("dates", "31.02.1980")).containsExactly("31.02.1980");
    }

    @Test
    void editsOneCellOnly() {
        Plan.Step edit = new Plan.Step("edit", 1, Optional.of(3), Optional.of("new"), Optional.empty());
        assertThat(tools.applied(3, List.of("a"), 2, List.of(edit))).containsExactly("a", "new");
        assertThat(tools.applied(4, List.of("a"), 2, List.of(edit))).containsExactly("a", "");
    }
}
