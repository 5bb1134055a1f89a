package ${package};

import java.time.LocalDate;
import org.seraicrm.platform.modules.Fact;

/** An item was reserved. The history's line is the text {@code event.${kind}.reserved}. */
@Fact.Name("${kind}.reserved")
public record ItemReserved(String item, LocalDate from, LocalDate until) implements Fact {}
