package org.seraicrm.platform.rest.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private static final List<Cell> HEAD =
            Stream.of("Név", "Ár", "Nap").<Cell>map(Cell.Text::new).toList();
    private static final List<Cell> ROW = List.of(
            new Cell.Text("Kis; \"nagy\""),
            new Cell.Sum(new BigDecimal("1200.50"), "HUF"),
            new Cell.Day(LocalDate.of(2026, 3, 12)));

    private interface Opening {
        Sheet open(OutputStream out) throws IOException;
    }

    @SafeVarargs
    private static byte[] written(Opening opening, List<Cell>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = opening.open(out)) {
            for (List<Cell> row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    @SafeVarargs
    private static String csv(String language, List<Cell>... rows) throws IOException {
        return new String(
                written(out -> new CsvSheet(out, Locale.forLanguageTag(language)), rows), StandardCharsets.UTF_8);
    }

    @Test
    void separatesCellsAsTheReadersSpreadsheetExpects() throws IOException {
        assertThat(csv("hu", HEAD, ROW))
                .isEqualTo("\uFEFFNév;Ár;Nap\r\n\"Kis; \"\"nagy\"\"\";\"1200,50 HUF\";2026-03-12\r\n");
        assertThat(csv("en", ROW)).isEqualTo("\uFEFF\"Kis; \"\"nagy\"\"\",1200.50 HUF,2026-03-12\r\n");
    }

    @Test
    void leavesNoFormulaToSpreadsheets() throws IOException {
        List<Cell> tricky = Stream.of("=1+1", "+36 30 123-4567", "-", "@SUM(A1)", "\t=2", "-2+cmd|' /C calc'!A0", "Ügy")
                .<Cell>map(Cell.Text::new)
                .toList();
        assertThat(csv("en", tricky))
                .isEqualTo("\uFEFF'=1+1,+36 30 123-4567,-,'@SUM(A1),'\t=2,'-2+cmd|' /C calc'!A0,Ügy\r\n");
    }

    @Test
    void writesAWorkbookThatIsWellFormed() throws Exception {
        List<Cell> times = List.of(
                new Cell.Time(LocalDateTime.of(2026, 3, 12, 12, 0)),
                new Cell.Number(new BigDecimal("2.5")),
                new Cell.Text("=<a>&\u0001"));
        Map<String, String> parts = parts(written(XlsxSheet::new, HEAD, ROW, times));
        for (String part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/worksheets/sheet1.xml",
                        "xl/styles.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<c r=\"A1\" t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">Név</t></is></c>")
                .contains("<c r=\"B2\" s=\"4\"><v>1200.50</v></c><c r=\"C2\" s=\"2\"><v>46093</v></c>")
                .contains("<c r=\"A3\" s=\"3\"><v>46093.5</v></c><c r=\"B3\" s=\"0\"><v>2.5</v></c>")
                .contains("=&lt;a&gt;&amp;\uFFFD");
        assertThat(parts.get("xl/styles.xml")).contains("HUF").contains("cellXfs count=\"5\"");
    }

    @Test
    void namesColumnsBeyondZ() throws IOException {
        List<Cell> wide = Collections.nCopies(28, new Cell.Number(BigDecimal.ONE));
        assertThat(parts(written(XlsxSheet::new, wide)).get("xl/worksheets/sheet1.xml"))
                .contains("r=\"Z1\"")
                .contains("r=\"AB1\"");
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
