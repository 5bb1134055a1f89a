package org.seraicrm.platform.modules;

/**
 * Something a user can do: a public record, named by {@link ActionName}, whose components are its input. From the record
 * alone follow its REST operation, form, chat command, shell command and automation step.
 *
 * <p>Components may be text, numbers, booleans, enums, dates, ids, money, {@code Optional}, {@code List}, {@code Map}
 * with text keys, {@link com.fasterxml.jackson.databind.JsonNode} and records of these. A component without
 * {@code Optional} is required. Ids are checked for visibility before the handler runs.
 *
 * @param <R> what the caller gets back
 */
public interface Action<R> {}
