package org.seraicrm.platform.integration;

import org.seraicrm.platform.modules.Fact;

/** A dead letter is to be handled once more, or was given up. */
@Fact.Name("deadLetter.settled")
public record DeadLetterSettled(DeadLetterId deadLetter, String change) implements Fact {}
