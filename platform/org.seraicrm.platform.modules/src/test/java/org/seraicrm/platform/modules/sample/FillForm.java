package org.seraicrm.platform.modules.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Has a component of every sort. */
@ActionName("sample.fill")
public record FillForm(
        @Text(max = 10) String name,
        @Text(max = 100, lines = true) Optional<String> story,
        @Text(secret = true) Optional<String> password,
        int count,
        boolean agreed,
        Optional<LocalDate> day,
        Optional<BigDecimal> amount,
        Optional<Money> price,
        Optional<Size> size,
        Optional<ClientId> client,
        Optional<List<Part>> parts,
        Optional<Map<String, JsonNode>> values)
        implements Action<String> {

    /** A choice. */
    public enum Size {
        SMALL,
        LARGE
    }

    /** Something nested. */
    public record Part(@Text(max = 5) String name, Optional<Size> size) {}
}
