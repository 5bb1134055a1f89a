package org.seraicrm.platform.store.internal.timed;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.internal.database.Dialect;

/** How db-scheduler reads and writes its table: times as microseconds, data as text. */
final class WorkTable extends PostgreSqlJdbcCustomization {

    private final Dialect dialect;

    WorkTable(Dialect dialect) {
        super(false, true);
        this.dialect = dialect;
    }

    @Override
    public String getName() {
        return dialect.name();
    }

    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return dialect == Dialect.POSTGRESQL;
    }

    @Override
    public String getQueryLimitPart(int limit) {
        return " FETCH FIRST " + limit + " ROWS ONLY ";
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, InstantMicros.micros(value));
        }
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? null : InstantMicros.instant(micros);
    }

    @Override
    public void setTaskData(PreparedStatement statement, int index, byte @Nullable [] value) throws SQLException {
        statement.setString(index, value == null ? null : new String(value, StandardCharsets.UTF_8));
    }

    @Override
    public byte @Nullable [] getTaskData(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Data is JSON text, which no change of classes can make unreadable. */
    static final Serializer TEXT = new Serializer() {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return data == null ? null : ((String) data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
        }
    };
}
