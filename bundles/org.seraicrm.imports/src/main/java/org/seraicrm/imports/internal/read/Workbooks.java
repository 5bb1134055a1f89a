package org.seraicrm.imports.internal.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;

/** Workbooks of spreadsheets (XLSX). Formulas count as what they last gave; of merged cells the first has the value. */
final class Workbooks {

    /** Unpacked: more is no table that people made. */
    private static final long MOST_BYTES = 400L * 1024 * 1024;

    private Workbooks() {}

    static ReadTable read(byte[] file, ReadOptions options, RowSink sink) throws IOException {
        weigh(file);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheets.isEmpty()) {
                throw new Problem(Kind.INVALID, "import.empty").refusal();
            }
            int wanted =
                    options.sheet().filter(i -> i >= 0 && i < sheets.size()).orElse(0);
            try (Stream<Row> rows = sheets.get(wanted).openStream()) {
                rows.forEach(row -> cells(row, sink));
            }
            return new ReadTable(
                    "xlsx",
                    Optional.empty(),
                    Optional.empty(),
                    sheets.stream().map(Sheet::getName).toList(),
                    wanted);
        } catch (ExcelReaderException | IllegalArgumentException | NullPointerException broken) {
            throw new IOException(broken); // edge: the reader fails in many ways at damaged files
        }
    }

    private static void weigh(byte[] file) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw new Problem(Kind.TOO_LARGE, "import.tooLarge").refusal();
                        }
                    }
                }
            }
        }
    }

    private static void cells(Row row, RowSink sink) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Workbooks::text).orElse("").strip());
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            sink.row(cells);
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (cell.getType() == CellType.NUMBER) {
            return isDate(format) ? date(cell) : plain(raw);
        }
        if (cell.getType() == CellType.FORMULA) {
            return plain(raw);
        }
        return Optional.ofNullable(cell.getText()).orElse(raw);
    }

    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    private static String date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.withNano(0).toString();
    }

    /** Long numbers, as of phones, without an exponent. */
    private static String plain(String raw) {
        try {
            return raw.isEmpty() ? "" : new BigDecimal(raw).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }
}
