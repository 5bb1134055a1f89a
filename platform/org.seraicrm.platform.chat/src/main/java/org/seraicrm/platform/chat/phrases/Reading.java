package org.seraicrm.platform.chat.phrases;

/** What a to-do phrase was read as: a to-do with its day, or the reason why the sender has to be asked. */
public sealed interface Reading permits Understood, Unclear {}
