package org.seraicrm.platform.rest.internal.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebPartTest {

    private static final String MANIFEST = """
            kind: rental
            sdk: 1
            script: index.js
            pages:
              - {id: availability, export: Availability, title: {en: Availability, hu: Foglaltság}, bar: true}
            panels:
              - {id: deposit, export: Deposit, title: {en: Deposit}, slot: CARD, order: 10}
            forms:
              - {action: rental.book, export: Book}
            """;

    private static WebPart read(String manifest, String script) throws IOException {
        return WebPart.of("org.example.rental", bytes(manifest), Map.of("index.js", bytes(script)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsPagesPanelsAndForms() throws IOException {
        WebPart part = read(MANIFEST, "export {}");
        assertThat(part.manifest().pages())
                .singleElement()
                .satisfies(page -> assertThat(page.bar()).isTrue());
        assertThat(part.manifest().panels())
                .singleElement()
                .satisfies(panel -> assertThat(panel.slot()).isEqualTo(WebManifest.Slot.CARD));
        assertThat(part.manifest().forms()).containsExactly(new WebManifest.Form("rental.book", "Book"));
        assertThat(part.exports("Book")).isTrue();
        assertThat(part.files().get("index.js"))
                .satisfies(file -> assertThat(file.type()).startsWith("text/javascript"));
    }

    @Test
    void hasAnotherVersionWhenAByteOfItChanges() throws IOException {
        assertThat(read(MANIFEST, "export {}").version())
                .isEqualTo(read(MANIFEST, "export {}").version())
                .isNotEqualTo(read(MANIFEST, "export { }").version())
                .isNotEqualTo(read(MANIFEST + "\n", "export {}").version());
    }

    @Test
    void isRefusedWholeWithEverythingThatIsWrong() {
        String wrong = """
                sdk: 7
                script: missing.js
                pages:
                  - {id: Über, export: 1st, title: {en: A}}
                panels:
                  - {id: deposit, export: Deposit}
                  - {id: deposit, export: Deposit, title: {en: B}, slot: CARD}
                forms:
                  - {action: rental.book, export: 1st}
                  - {export: Book}
                """;
        assertThatThrownBy(() -> read(wrong, ""))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(
                        "has no kind",
                        "offers SDK 1",
                        "no missing.js",
                        "page Über: an id has small letters",
                        "page Über: its export",
                        "panel deposit: has no title",
                        "panel deposit: has no slot",
                        "panel deposit: stands there twice",
                        "form of rental.book: its export",
                        "form of no action: has no action");
    }
}
