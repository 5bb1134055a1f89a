package org.seraicrm.imports.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seraicrm.platform.kernel.Refusal;

class TableFilesTest {

    private static final String HUNGARIAN =
            "Név;Telefonszám;E-mail cím\nŐszi Tűzijáték Kft.;06 1 234 5678;iroda@őszi.hu\nKovács Ödön;06 30 123 4567;\n";
    private static final String POLISH =
            "Nazwa;Telefon;Adres\nZażółć Gęślą Jaźń sp. z o.o.;22 123 45 67;ul. Świętokrzyska 3, Łódź\nŻółw Paweł;601 234 567;\n";
    private static final String RUSSIAN =
            "ФИО;Телефон;Город\nИванов Пётр Сергеевич;+7 495 123-45-67;Москва\nЩукина Ольга;+7 812 765-43-21;Санкт-Петербург\n";

    private final List<List<String>> rows = new ArrayList<>();

    private ReadTable read(byte[] file) {
        return TableFiles.read(file, ReadOptions.GUESS, rows::add);
    }

    private ReadTable read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @Tag("A127")
    @CsvSource({
        "hu,UTF-8",
        "hu,UTF-16LE",
        "hu,UTF-16BE",
        "hu,windows-1250",
        "hu,ISO-8859-2",
        "pl,UTF-8",
        "pl,windows-1250",
        "pl,ISO-8859-2",
        "ru,UTF-8",
        "ru,UTF-16LE",
        "ru,windows-1251",
        "ru,KOI8-R"
    })
    void readsTablesInEveryUsualCharacterSet(String language, String charset) {
        String text = language.equals("hu") ? HUNGARIAN : language.equals("pl") ? POLISH : RUSSIAN;
        ReadTable read = read(text.getBytes(Charset.forName(charset)));
        assertThat(rows.get(1).get(0)).isEqualTo(text.split("[;\n]", 0)[3]);
        assertThat(read.separator()).contains(";");
        assertThat(rows).allMatch(row -> row.size() == 3);
    }

    @Test
    void takesByteOrderMarksAndWesternTexts() {
        read(("\uFEFF" + HUNGARIAN).getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(0).get(0)).isEqualTo("Név");
        rows.clear();
        read(("\uFEFF" + HUNGARIAN).getBytes(StandardCharsets.UTF_16LE));
        assertThat(rows.get(0).get(0)).isEqualTo("Név");
        rows.clear();
        read("Name;Ort\nMüller GmbH;Köln\nFrançois Lefèvre;Genève\n".getBytes(Charset.forName("windows-1252")));
        assertThat(rows.get(2)).containsExactly("François Lefèvre", "Genève");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsOutWhatSeparatesCells(String separator) {
        ReadTable read = read("name,phone,city\nAlpha,1234567,Győr\nBeta,7654321,Pécs\n".replace(",", separator));
        assertThat(read.separator()).contains(separator);
        assertThat(rows.get(2)).containsExactly("Beta", "7654321", "Pécs");
    }

    @Test
    void takesWhatAPersonSaysOverWhatItGuesses() {
        ReadTable read = TableFiles.read(
                RUSSIAN.getBytes(Charset.forName("windows-1251")),
                new ReadOptions(Optional.of("KOI8-R"), Optional.of(","), Optional.empty()),
                rows::add);
        assertThat(read.charset()).contains("KOI8-R");
        assertThat(rows.get(1)).hasSize(1);
    }

    @Test
    void keepsQuotesSeparatorsAndLineBreaksInsideQuotes() {
        read("name;note\n\"Kovács \"\"Bütyök\"\" Béla\";\"first line\nsecond; line\"\nNagy;plain\n");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).containsExactly("Kovács \"Bütyök\" Béla", "first line\nsecond; line");
    }

    @Test
    void readsOnOverBrokenRows() {
        read("sep=;\nname;phone;city\nAlpha;123\n\"Beta\" Ltd;456;Győr;too;many\n\n;;\nGamma;789;\"never closed\n");
        assertThat(rows.get(1)).containsExactly("Alpha", "123");
        assertThat(rows.get(2)).startsWith("Beta Ltd", "456", "Győr");
        assertThat(rows.get(rows.size() - 1).get(0)).isEqualTo("Gamma");
    }

    @Test
    @Tag("A127")
    @Tag("A229")
    void readsWorkbooksWithNumbersDatesFormulasAndMergedCells() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet other = workbook.newWorksheet("Ügyfelek");
            other.value(0, 0, "Ügyféllista");
            other.range(0, 0, 0, 3).merge();
            other.value(2, 0, "Név");
            other.value(2, 1, "Telefon");
            other.value(2, 3, "Született");
            other.value(3, 0, "Tóth Éva");
            other.value(3, 1, 36301234567L);
            other.value(3, 3, LocalDate.of(1980, 2, 29));
            other.style(3, 3).format("yyyy-mm-dd").set();
            other.formula(4, 0, "A4");
            workbook.newWorksheet("Üres").value(0, 0, "x");
        }
        ReadTable read = read(file.toByteArray());
        assertThat(read.sheets()).containsExactly("Ügyfelek", "Üres");
        assertThat(rows.get(0).get(0)).isEqualTo("Ügyféllista");
        assertThat(rows.get(2)).startsWith("Tóth Éva", "36301234567", "", "1980-02-29");
        rows.clear();
        TableFiles.read(
                file.toByteArray(), new ReadOptions(Optional.empty(), Optional.empty(), Optional.of(1)), rows::add);
        assertThat(rows).containsExactly(List.of("x"));
    }

    @Test
    @Tag("A229")
    void readsAddressBooks() {
        ReadTable read = read("""
                BEGIN:VCARD
                VERSION:3.0
                N:Szabó;Réka;;;
                FN:Szabó Réka
                ORG:Tesztiroda Kft.
                TITLE:igazgató
                TEL;TYPE=CELL:+36 30 123 4567
                TEL;TYPE=WORK:+36 1 234 5678
                EMAIL:reka@tesztiroda.hu
                ADR;TYPE=WORK:;;Fő utca 1.;Győr;;9021;Magyarország
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Second
                TEL;VALUE=uri:tel:+48601234567
                END:VCARD
                """.replace("\n", "\r\n"));
        assertThat(read.format()).isEqualTo("vcard");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1))
                .startsWith("Szabó Réka", "Tesztiroda Kft.", "igazgató", "+36 30 123 4567", "+36 1 234 5678", "")
                .contains("reka@tesztiroda.hu", "9021, Győr, Fő utca 1., Magyarország");
        assertThat(rows.get(2)).contains("+48601234567");
    }

    @Test
    void refusesWhatIsNoTable() {
        for (byte[] file : List.of(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
                new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9},
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, 1, 2, 3})) {
            assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class);
        }
    }
}
