package org.seraicrm.telegram;

import java.time.Instant;

/**
 * A way to join an account.
 *
 * @param url opens the bot in Telegram; works once
 * @param expires ten minutes after it was made
 */
public record TelegramLink(String url, Instant expires) {}
