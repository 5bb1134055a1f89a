package org.seraicrm.email.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterReaderTest {

    private static final Decoding RUSSIAN = Decoding.of(new Locale("ru"));
    private static final Decoding HUNGARIAN = Decoding.of(new Locale("hu"));
    private static final String HEAD = "From: Anna <anna@example.com>\r\nTo: us@example.org\r\nSubject: x\r\n";

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static Letter read(String raw) {
        return LetterReader.read(raw.getBytes(StandardCharsets.ISO_8859_1), HUNGARIAN);
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] both = new byte[head.length + body.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(body, 0, both, head.length, body.length);
        return both;
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Привет из Москвы",
        "koi8-r, Привет из Москвы",
        "iso-8859-2, Árvíztűrő tükörfúrógép",
        "windows-1250, Zażółć gęślą jaźń",
        "utf-8, 日本語 и ещё",
        "iso-2022-jp, 日本語",
        "cp-1251, Привет"
    })
    void readsDeclaredCharacterSets(String charset, String text) {
        String real = charset.equals("cp-1251") ? "windows-1251" : charset;
        byte[] head = bytes(
                HEAD + "Content-Type: text/plain; charset=" + charset + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
                "us-ascii");

        assertThat(LetterReader.read(join(head, bytes(text, real)), HUNGARIAN).text())
                .isEqualTo(text);
    }

    @Test
    void readsUtf7() {
        Letter letter = read("Subject: =?utf-7?Q?+AMk-va?=\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n"
                + "Hi Mom -+Jjo--! 1 +- 1, +AMEA4QDF-");

        assertThat(letter.text()).isEqualTo("Hi Mom -☺-! 1 + 1, ÁáÅ");
        assertThat(letter.subject()).isEqualTo("Éva");
    }

    @Test
    void guessesWhatIsNotDeclared() {
        byte[] head = bytes("Subject: ", "us-ascii");
        byte[] russian = join(head, bytes("Заказ\r\n\r\nПривет", "windows-1251"));
        byte[] utf8 = join(head, bytes("Заказ\r\n\r\nПривет", "utf-8"));

        assertThat(LetterReader.read(russian, RUSSIAN).text()).isEqualTo("Привет");
        assertThat(LetterReader.read(russian, RUSSIAN).subject()).isEqualTo("Заказ");
        assertThat(LetterReader.read(utf8, RUSSIAN).text()).isEqualTo("Привет");
        assertThat(LetterReader.read(utf8, RUSSIAN).subject()).isEqualTo("Заказ");
    }

    @Test
    void knowsThatAWrongDeclarationIsWrong() {
        byte[] head = bytes("Content-Type: text/plain; charset=utf-8\r\n\r\n", "us-ascii");

        assertThat(LetterReader.read(join(head, bytes("Árvíztűrő", "iso-8859-2")), HUNGARIAN)
                        .text())
                .isEqualTo("Árvíztűrő");
        assertThat(read("Content-Type: text/plain; charset=\"no-such\"\r\n\r\nabc")
                        .text())
                .isEqualTo("abc");
    }

    @Test
    void joinsEncodedWordsThatCutACharacterInTwo() {
        String base64 = Base64.getEncoder().encodeToString("ű".getBytes(StandardCharsets.UTF_8));
        byte[] both = Base64.getDecoder().decode(base64);
        String first = Base64.getEncoder().encodeToString(new byte[] {both[0]});
        String second = Base64.getEncoder().encodeToString(new byte[] {both[1]});

        assertThat(read("Subject: T=?utf-8?B?" + first + "?=\r\n =?utf-8?B?" + second + "?= =?koi8-r?Q?=F0?= !\r\n\r\n")
                        .subject())
                .isEqualTo("TűП !");
    }

    @Test
    void makesHtmlHarmlessAndReadable() {
        Letter letter = read(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                + "<html><head><title>t</title><style>b{}</style></head><body onload=\"x()\">"
                + "<p>Hello <b>you</b></p><script>alert(1)</script>"
                + "<img src=\"https://spy.example/pixel.gif\"><a href=\"javascript:x()\">bad</a>"
                + "<a href=\"https://ok.example/\">good</a><iframe src=\"//x\"></iframe>"
                + "<form action=\"/x\"><input name=p></form>&lt;3</body></html>");

        assertThat(letter.html())
                .hasValueSatisfying(html -> assertThat(html)
                        .contains("<b>you</b>", "https://ok.example/", "noopener")
                        .doesNotContain("script", "spy.example", "onload", "iframe", "<form", "<input", "<img"));
        assertThat(letter.text()).startsWith("Hello you").contains("good", "<3").doesNotContain("alert", "b{}");
    }

    @Test
    void takesAttachmentsApartFromText() {
        Letter letter = read(HEAD + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n"
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHi"
                + "\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>\r\n--b--\r\n--a\r\n"
                + "Content-Type: application/pdf; name=\"=?utf-8?Q?sz=C3=A1mla.pdf?=\"\r\n"
                + "Content-Disposition: attachment;\r\n filename*=utf-8''sz%C3%A1mla.pdf\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--a\r\n"
                + "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../../etc/passwd\"\r\n\r\n"
                + "root\r\n--a--\r\n");

        assertThat(letter.text()).isEqualTo("Hi");
        assertThat(letter.html()).contains("<p>Hi</p>");
        assertThat(letter.enclosures()).extracting(Letter.Enclosure::name).containsExactly("számla.pdf", "passwd");
        assertThat(letter.enclosures().get(0).content()).asString().isEqualTo("%PDF-");
    }

    @Test
    void findsWhatALetterAnswers() {
        Letter letter = read("Message-ID: <me@x>\r\nIn-Reply-To: <c@x>\r\nReferences: <a@x> <b@x>\r\n <c@x>\r\n\r\nHi");

        assertThat(letter.messageId()).contains("me@x");
        assertThat(letter.answers()).containsExactly("c@x", "b@x", "a@x");
    }

    @Test
    void readsBrokenAddresses() {
        assertThat(read("From: =?utf-8?Q?Nagy_=C3=89va?= <EVA@Example.com>\r\n\r\n")
                        .from())
                .contains(new Correspondent("eva@example.com", "Nagy Éva"));
        assertThat(read("From: Nagy, Eva <<eva@example.com>\r\n\r\n").from())
                .hasValueSatisfying(from -> assertThat(from.address()).isEqualTo("eva@example.com"));
        assertThat(read("From: nobody at all\r\n\r\n").from()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-replied, true", "Auto-Submitted: no, false", "Precedence: bulk, true",
        "Return-Path: <>, true", "X-Autoreply: yes, true", "X-Mailer: me, false"
    })
    void knowsMachines(String header, boolean machine) {
        assertThat(read(header + "\r\n\r\nHi").automatic()).isEqualTo(machine);
    }

    @Test
    void readsBouncesAndReceipts() {
        String bounce = "Content-Type: multipart/report; report-type=delivery-status; boundary=a\r\n\r\n--a\r\n\r\n"
                + "Sorry\r\n--a\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
                + "Final-Recipient: rfc822; x@y\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                + "Diagnostic-Code: smtp; 550 5.1.1 no\r\n such user\r\n--a\r\nContent-Type: message/rfc822\r\n\r\n"
                + "Message-ID:\r\n <ours@x>\r\nSubject: s\r\n\r\nHi\r\n--a--\r\n";
        String receipt = "Content-Type: multipart/report; report-type=disposition-notification; boundary=a\r\n\r\n"
                + "--a\r\n\r\nRead\r\n--a\r\nContent-Type: message/disposition-notification\r\n\r\n"
                + "Original-Message-ID: <ours@x>\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--a--\r\n";

        assertThat(read(bounce).report()).hasValueSatisfying(report -> {
            assertThat(report.kind()).isEqualTo(Letter.Report.Kind.BOUNCED);
            assertThat(report.about()).contains("ours@x");
            assertThat(report.reason()).contains("550 5.1.1 no such user");
        });
        assertThat(read(receipt).report()).hasValueSatisfying(report -> {
            assertThat(report.kind()).isEqualTo(Letter.Report.Kind.READ);
            assertThat(report.about()).contains("ours@x");
        });
    }
}
