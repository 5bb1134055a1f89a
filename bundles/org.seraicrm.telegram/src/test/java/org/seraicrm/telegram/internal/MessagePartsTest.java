package org.seraicrm.telegram.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.chat.Html;

/** Long messages in parts that Telegram takes. */
class MessagePartsTest {

    @Test
    void leavesAShortMessageAsItIs() {
        assertThat(MessageParts.of("<b>Name</b> &amp; <i>more</i>\nline", 4096))
                .containsExactly("<b>Name</b> &amp; <i>more</i>\nline");
    }

    @Test
    void countsCharactersAfterParsing() {
        String html = "<b>" + "&amp;".repeat(4096) + "</b>";

        assertThat(MessageParts.of(html, 4096)).containsExactly(html);
    }

    @Test
    void closesAndReopensElementsWhereItCuts() {
        assertThat(MessageParts.of("<b>one <i>two three</i> four</b>", 9))
                .containsExactly("<b>one <i>two </i></b>", "<b><i>three</i> </b>", "<b>four</b>")
                .allSatisfy(part -> assertThat(Html.plain(part)).hasSizeLessThanOrEqualTo(9));
    }

    @Test
    void losesNoWord() {
        String text = "słowo és szó и слово ".repeat(800).strip();
        List<String> parts = MessageParts.of(text, 4096);

        assertThat(parts)
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(4096));
        assertThat(String.join(" ", parts).replaceAll("\\s+", " ")).isEqualTo(text);
    }

    @Test
    void halvesNoCharacterOfALongWord() {
        List<String> parts = MessageParts.of("😀".repeat(10), 5);

        assertThat(String.join("", parts)).isEqualTo("😀".repeat(10));
        assertThat(parts).allSatisfy(part -> assertThat(part.length() % 2).isZero());
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(MessageParts.of("", 10)).isEmpty();
    }
}
