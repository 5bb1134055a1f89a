package org.seraicrm.platform.chat.phrases;

/** What a text was read as when only its day and time matter: a day, or the reason why the sender has to be asked. */
public sealed interface WhenReading permits When, Unclear {}
