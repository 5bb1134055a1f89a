package org.seraicrm.platform.rest.internal.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.seraicrm.platform.kernel.Shortened;

/**
 * A workbook with one sheet (ECMA-376, SpreadsheetML), written as it comes: texts stand in the cells themselves, where
 * nothing is taken for a formula, and the styles, which the rows only reveal, are written last.
 */
public final class XlsxSheet implements Sheet {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Day 0 of spreadsheets, chosen so that days from March 1900 on are right. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final int MINUTES_OF_DAY = 1_440;
    /** What one cell takes. */
    private static final int LONGEST = 32_767;

    private static final int HEAD = 1;
    private static final int DAY = 2;
    private static final int TIME = 3;
    private static final int FIRST_CURRENCY = 4;
    private static final int FIRST_FORMAT = 164;

    private final ZipOutputStream zip;
    private final Writer out;
    private final Map<String, Integer> currencies = new LinkedHashMap<>();
    private int rows;

    public XlsxSheet(OutputStream stream) throws IOException {
        zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relationships(relation("officeDocument", "xl/workbook.xml", 1)));
        part("xl/workbook.xml", workbook());
        part(
                "xl/_rels/workbook.xml.rels",
                relationships(relation("worksheet", "worksheets/sheet1.xml", 1) + relation("styles", "styles.xml", 2)));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\" baseColWidth=\"16\"/><sheetData>");
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        rows++;
        out.write("<row r=\"" + rows + "\">");
        for (int column = 0; column < cells.size(); column++) {
            out.write(cell(cells.get(column), place(column) + rows));
        }
        out.write("</row>");
    }

    private String cell(Cell cell, String place) {
        if (cell instanceof Cell.Number number) {
            return numeric(place, 0, number.number().toPlainString());
        }
        if (cell instanceof Cell.Sum sum) {
            int style = currencies.computeIfAbsent(sum.currency(), any -> FIRST_CURRENCY + currencies.size());
            return numeric(place, style, sum.amount().toPlainString());
        }
        if (cell instanceof Cell.Day day) {
            return numeric(place, DAY, String.valueOf(ChronoUnit.DAYS.between(EPOCH, day.day())));
        }
        if (cell instanceof Cell.Time time) {
            long minutes = ChronoUnit.MINUTES.between(EPOCH.atStartOfDay(), time.time());
            return numeric(place, TIME, String.valueOf((double) minutes / MINUTES_OF_DAY));
        }
        String text = ((Cell.Text) cell).text();
        String cut = Shortened.to(LONGEST, text);
        return cut.isEmpty()
                ? ""
                : "<c r=\"" + place + "\" t=\"inlineStr\"" + (rows == 1 ? " s=\"" + HEAD + "\"" : "")
                        + "><is><t xml:space=\"preserve\">" + escaped(cut) + "</t></is></c>";
    }

    private static String numeric(String place, int style, String value) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    /** A column's letters: A to Z, AA and so on. */
    private static String place(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : place(column / 26 - 1) + last;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean control = point < ' ' && "\t\n\r".indexOf(point) < 0;
                    boolean half =
                            Character.getType(point) == Character.SURROGATE || point >= 0xFFFE && point <= 0xFFFF;
                    escaped.appendCodePoint(control || half ? '\uFFFD' : point);
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        part("xl/styles.xml", styles());
        zip.finish();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(XML + content);
        out.flush();
        zip.closeEntry();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("workbook.xml", "sheet.main+xml") + override("worksheets/sheet1.xml", "worksheet+xml")
                + override("styles.xml", "styles+xml") + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPES + type + "\"/>";
    }

    private static String relationships(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String type, String target, int id) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String workbook() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"Serai\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    }

    private String styles() {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        currencies.forEach((currency, style) -> {
            int format = FIRST_FORMAT + style;
            formats.append(
                    "<numFmt numFmtId=\"" + format + "\" formatCode=\"#,##0.00\\ &quot;" + currency + "&quot;\"/>");
            cells.append("<xf numFmtId=\"" + format + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                    + " applyNumberFormat=\"1\"/>");
        });
        String numbered =
                currencies.isEmpty() ? "" : "<numFmts count=\"" + currencies.size() + "\">" + formats + "</numFmts>";
        String plain = "fillId=\"0\" borderId=\"0\" xfId=\"0\"";
        return "<styleSheet xmlns=\"" + MAIN + "\">" + numbered
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (FIRST_CURRENCY + currencies.size()) + "\"><xf numFmtId=\"0\" fontId=\"0\" "
                + plain
                + "/><xf numFmtId=\"0\" fontId=\"1\" " + plain + " applyFont=\"1\"/><xf numFmtId=\"14\" fontId=\"0\" "
                + plain + " applyNumberFormat=\"1\"/><xf numFmtId=\"22\" fontId=\"0\" " + plain
                + " applyNumberFormat=\"1\"/>" + cells + "</cellXfs></styleSheet>";
    }
}
